"""What to write for a key, in one line of YAML that can be read, from the words of the model."""

from __future__ import annotations

import json

from ...expressions import expression
from ...model import Party
from ..load import Mapping, Scalar
from .shape import Attribute, attributes

# Words that YAML takes for nothing but themselves, inside brackets too.
_NEEDS_QUOTES = expression(r"^[%@`*&!|>,?\]}#'\"-]|: | #|:$")
_PLAIN = expression(r"[^\W_]+(?:[ /.–-]+[^\W_]+)*")


def written_example(attribute: Attribute) -> str:
    """«period: {start: 2023, end: 2030}»."""
    return f"{attribute.key}: {example_value(attribute)}"


def typed_example(attribute: Attribute) -> str:
    """The example as it is typed behind its key: in quotes only where YAML asks for them."""
    example = attribute.words.example
    if attribute.of_class is not None or not _NEEDS_QUOTES.search(example):
        return example
    return json.dumps(example, ensure_ascii=False)


def example_value(attribute: Attribute) -> str:
    if attribute.many and attribute.words.example.startswith("["):
        return attribute.words.example
    if attribute.of_class is None or attribute.of_class is Party:
        return written_scalar(attribute.words.example)
    keys = example_table(attribute.of_class)
    return f"[{keys}]" if attribute.many else keys


def example_table(cls: type) -> str:
    """The keys that a value of the class must have, or the first where none must be."""
    known = list(attributes(cls).values())
    wanted = [attribute for attribute in known if attribute.required] or known[:1]
    return "{" + ", ".join(_in_table(attribute) for attribute in wanted) + "}"


def _in_table(attribute: Attribute) -> str:
    value = example_value(attribute)
    is_list = attribute.many and not value.startswith("[") and attribute.of_class is not Party
    return f"{attribute.key}: [{value}]" if is_list else f"{attribute.key}: {value}"


def written_scalar(text: str) -> str:
    """A JSON string where the bare words could be taken for something else."""
    return text if not text or _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def example_of(cls: type, of: Attribute | None) -> str:
    return written_example(of) if of else example_table(cls)


def words_with_colon(node: Mapping, cls: type | None = None) -> str:
    """«Lưu: VT», which YAML takes for a key and its value; empty where it may be one."""
    if len(node.pairs) != 1 or (cls and cls is not Party and not only_list(cls)):
        return ""
    ((key, value),) = node.pairs
    is_key = not key.text[:1].isupper() or (cls and key.text.lower() in attributes(cls))
    return f"{key.text}: {value.text}" if isinstance(value, Scalar) and not is_key else ""


def only_list(cls: type) -> str:
    """The one key that a value of the class must have, where that is a list of words."""
    required = [attribute for attribute in attributes(cls).values() if attribute.required]
    is_list = len(required) == 1 and required[0].many and required[0].types == (str,)
    return required[0].key if is_list else ""
