"""JSON Schema 2020-12 of the sources, from the same annotations that the reader uses."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from ..dates import PartialDate, YearlyDay
from ..model import (
    AgencyRegister,
    CampaignRegister,
    DocumentRegister,
    GrantedAward,
    ModelExample,
    Outcome,
    Party,
    Plan,
    Publication,
    RecognisedTitle,
    Result,
    TaskStep,
    longest,
)
from .check.shape import Attribute, attributes, scalar_key

ROOTS: dict[str, tuple[type, str]] = {
    "plan": (Plan, "Nguồn của một kế hoạch"),
    "agencies": (AgencyRegister, "Sổ cơ quan"),
    "campaigns": (CampaignRegister, "Sổ phong trào"),
    "documents": (DocumentRegister, "Sổ văn bản"),
    # Each of these is one record: one file in the folder of that name beside a plan.
    "reports": (Publication, "Báo cáo, sơ kết, chương trình, điều đã công khai"),
    "awards": (GrantedAward, "Một lượt khen"),
    "results": (Result, "Kết quả của một chỉ tiêu"),
    "tasks": (TaskStep, "Tình trạng của một nhiệm vụ"),
    "titles": (RecognisedTitle, "Danh hiệu được công nhận"),
    "models": (ModelExample, "Điển hình"),
    "consultation": (Outcome, "Kết quả lấy ý kiến"),
}
# A file of many records: the kind of each, and the names that such a file may have.
LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "reports-list": ("reports", ("reports", "reviews", "programmes", "disclosures")),
    "awards-list": ("awards", ("awards",)),
    "results-list": ("results", ("results",)),
    "tasks-list": ("tasks", ("tasks",)),
    "titles-list": ("titles", ("titles",)),
}
NAMES = (*ROOTS, *LISTS)
_DATE = {
    "type": ["string", "number"],
    "description": "31/12/2025, 2025-12, quý IV/2025 hoặc 2025",
    "pattern": r"\d",
}


def schema_path(name: str) -> str:
    """Where a portal publishes it, from its root."""
    return f"schema/{name}.json"


def schema_line(name: str, home: str) -> str:
    """What tells an editing program the schema of a source; empty without an address."""
    return f"# yaml-language-server: $schema={home}{schema_path(name)}\n" if home else ""


def schema(name: str, home: str = "") -> dict[str, Any]:
    """The schema of one kind of source; `home` is the portal's address, with a slash at its end.

    Raises KeyError for a kind that there is not.
    """
    definitions: dict[str, Any] = {}
    if name in LISTS:
        schema, files = LISTS[name]
        cls, title = ROOTS[schema]
        title = f"Danh sách: {title}"
        root = _list(cls, files, definitions)
    else:
        cls, title = ROOTS[name]
        root = _object(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{home}{schema_path(name)}",
        "title": title,
        **root,
        "$defs": {key: definitions[key] for key in sorted(definitions)},
    }


@lru_cache(maxsize=4)
def schema_files(home: str = "") -> Mapping[str, bytes]:
    return {
        schema_path(name): (
            json.dumps(schema(name, home), ensure_ascii=False, indent=1) + "\n"
        ).encode()
        for name in NAMES
    }


def _list(cls: type, files: tuple[str, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    """The list bare, or under the one key that the file is named for."""
    definitions[cls.__name__] = _object(cls, definitions)
    many = {"type": "array", "items": {"$ref": f"#/$defs/{cls.__name__}"}}
    about = {"title": "Danh sách", "description": "Mỗi mục là một bản ghi.", "examples": ["- …"]}
    keyed = [
        {
            "type": "object",
            "additionalProperties": False,
            "required": [file],
            "properties": {file: {**about, **many}},
        }
        for file in files
    ]
    return {"anyOf": [*keyed, many]}


def _object(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    keys = attributes(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key, attribute in keys.items() if attribute.required],
        "properties": {key: _property(attribute, definitions) for key, attribute in keys.items()},
    }


def _property(attribute: Attribute, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = _value(attribute, definitions)
    words = attribute.words
    about: dict[str, Any] = {"title": words.title, "description": words.description}
    if words.example:
        about["examples"] = [words.example]
    options = [schema]
    if attribute.many:
        # One value may be written bare, without a list.
        options = [{"type": "array", "items": schema}, schema]
    if not attribute.required:
        options.append({"type": "null"})
    return {**about, **(options[0] if len(options) == 1 else {"anyOf": options})}


def _value(attribute: Attribute, definitions: dict[str, Any]) -> dict[str, Any]:
    kind = attribute.types[0]
    if PartialDate in attribute.types or YearlyDay in attribute.types:
        return _DATE
    if kind is bool:
        return {"enum": [True, False, "yes", "no", "có", "không"]}
    if kind is Decimal:
        return {"type": ["number", "string"]}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # named before it is filled: classes may nest
            definitions[kind.__name__] = _object(kind, definitions)
        reference = {"$ref": f"#/$defs/{kind.__name__}"}
        if kind is Party or scalar_key(kind):
            return {"anyOf": [{"type": ["string", "number"]}, reference]}
        return reference
    text: dict[str, Any] = {"type": ["string", "number", "boolean"]}
    text["maxLength"] = longest(attribute.key)
    if attribute.shape:
        text["pattern"] = f"^(?:{attribute.shape.pattern})$"
    return text
