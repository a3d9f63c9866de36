"""Read files into drafts: every value still text, every value with its place."""

from .cut_values import in_quotes
from .node import Mapping, Node, Scalar, Sequence, scalars
from .source import Draft, Sources, read_draft, read_sources, read_version, read_yaml_file

__all__ = [
    "Draft",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Sources",
    "in_quotes",
    "read_draft",
    "read_sources",
    "read_version",
    "read_yaml_file",
    "scalars",
]
