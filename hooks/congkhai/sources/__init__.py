"""Files → drafts → checked plans and registers, or the problems that stand in the way."""

from .causes import at_their_values, without_plans
from .check.attachments import by_name, published_files, with_own_files
from .check.contact import takes_opinions, while_open
from .check.example import example_value, written_scalar
from .check.facts import check_plan
from .check.offers import close_to, near_words, nearest, offered
from .check.reader import read_value
from .check.recorded_days import issued_ahead, until_today
from .check.records import check_records
from .check.shape import Attribute, attributes
from .check.value import can_be_id
from .json_schema import NAMES, schema_files, schema_line
from .keys import KeyGroup, key_groups
from .load.left_out import LeftOut, left_out
from .load.node import Mapping, Scalar, Sequence
from .load.records import RecordFiles
from .load.source import (
    Draft,
    Drafts,
    Sources,
    UnreadDraft,
    read_sources,
    read_version,
    with_file,
)
from .load.stamp import Stamp

__all__ = [
    "NAMES",
    "Attribute",
    "Draft",
    "Drafts",
    "KeyGroup",
    "LeftOut",
    "Mapping",
    "RecordFiles",
    "Scalar",
    "Sequence",
    "Sources",
    "Stamp",
    "UnreadDraft",
    "at_their_values",
    "attributes",
    "by_name",
    "can_be_id",
    "check_plan",
    "check_records",
    "close_to",
    "example_value",
    "issued_ahead",
    "key_groups",
    "left_out",
    "near_words",
    "nearest",
    "offered",
    "published_files",
    "read_sources",
    "read_value",
    "read_version",
    "schema_files",
    "schema_line",
    "takes_opinions",
    "until_today",
    "while_open",
    "with_file",
    "with_own_files",
    "without_plans",
    "written_scalar",
]
