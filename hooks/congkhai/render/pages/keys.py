"""The guide's page of every key, made from the annotations that the reader itself works by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...addresses import KEYS_PAGE
from ...site import Page
from ...sources import Attribute, KeyGroup, key_groups
from ...value import value_class
from ..engine.environment import headings_of, render


@value_class
class KeyView:
    name: str
    required: bool
    many: bool
    title: str
    description: str
    example: str


@value_class
class KeyTable:
    anchor: str
    path: str
    keys: tuple[KeyView, ...]


@value_class
class SourceView:
    anchor: str
    title: str
    groups: tuple[KeyTable, ...]


def keys_page() -> Page:
    page = Page(
        url=KEYS_PAGE,
        title="Mọi khóa của nguồn",
        description="Từng khóa mà một tệp nguồn có thể có: nghĩa, cách viết, ví dụ",
        content="",
        tab="huong-dan/",
    )
    content = render("keys.html", root=page.root, sources=tuple(_sources()))
    return replace(page, content=content, headings=headings_of(content))


def _sources() -> Iterator[SourceView]:
    groups: dict[str, list[KeyGroup]] = {}
    for group in key_groups():
        groups.setdefault(group.source, []).append(group)
    for source, parts in groups.items():
        yield SourceView(source, parts[0].title, tuple(_group(part) for part in parts))


def _group(group: KeyGroup) -> KeyTable:
    anchor = f"{group.source}-{group.path}".strip("-").replace(".", "-").replace("_", "-")
    return KeyTable(anchor, group.path, tuple(_key(attribute) for attribute in group.keys))


def _key(attribute: Attribute) -> KeyView:
    words = attribute.words
    return KeyView(
        name=attribute.key,
        required=attribute.required,
        many=attribute.many,
        title=words.title,
        description=words.description,
        example=words.example,
    )
