"""datapackage.json: what lies in `data/`, for Frictionless readers (Data Package v1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import orjson

from ..snapshot import Site
from ..text import slugify
from .column_codes import codes_of
from .table import COLUMNS, DataTable

# What `encode` does to a cell that a spreadsheet would run.
_DISARMED = "Ô bắt đầu bằng dấu trừ có thêm dấu nháy đơn ở đầu: đọc thì bỏ dấu ấy."
TYPES = {"list": "string", "object": "array"}
_LOOKED_UP = {
    "plan": "plans",
    "agency": "agencies",
    "campaign": "campaigns",
    "territory": "territories",
}
"""In which table the id in a column stands; but for a plan's, only plans bear them in all rows."""


def data_package(registers: Iterable[DataTable], today: dt.date, site: Site) -> bytes:
    """`datapackage.json`: the registers and their columns as a Tabular Data Package (Frictionless
    Data, profile of version 1)."""
    resources = [_resource(register) for register in registers]
    face = site.face
    licence = {"name": face.licence_id, "title": face.licence, "path": face.licence_url}
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": slugify(site.name) or "cong-ke-hoach",
        "title": f"{site.name}: dữ liệu mở về các kế hoạch",
        "version": "1",
        "created": f"{today.isoformat()}T00:00:00+07:00",
        "licenses": [licence],
        "resources": resources,
    }
    if site.url:
        package["homepage"] = site.url
    return orjson.dumps(package, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _resource(register: DataTable) -> dict[str, object]:
    columns = [COLUMNS[name] for name in register.columns if COLUMNS[name].type != "object"]
    fields = []
    for column in columns:
        field: dict[str, object] = {
            "name": column.name,
            "title": column.title,
            "type": TYPES.get(column.type, column.type),
        }
        if column.type == "list":
            field["description"] = f"{column.description} Cách nhau bởi “ | ”.".strip()
        elif column.description:
            field["description"] = column.description
        if column.name == "days":
            field["description"] = f"{field['description']} {_DISARMED}"
        if codes := codes_of(register.name, column.name):
            field["constraints"] = {"enum": [*codes]}
        fields.append(field)
    schema: dict[str, object] = {"fields": fields}
    if key := _key(register):
        schema["primaryKey"] = key
    if links := [
        {"fields": [name], "reference": {"resource": table, "fields": ["id"]}}
        for name, table in _LOOKED_UP.items()
        if name in register.columns and (name == "plan" or register.name == "plans")
    ]:
        schema["foreignKeys"] = links
    return {
        "profile": "tabular-data-resource",
        "name": register.name,
        "title": register.title,
        "path": f"{register.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": schema,
    }


def _key(register: DataTable) -> list[str]:
    """A duty's id is its own within its plan, and within its list of that plan."""
    if register.columns[0] == "id":
        return ["id"]
    if not {"plan", "id"} <= {*register.columns}:
        return []
    return ["plan", *(["list"] if "list" in register.columns else []), "id"]
