"""The day that a build was made for, apart from the pages: they change only when their words do."""

from __future__ import annotations

import datetime as dt

import orjson

from ..dates import written_day


def day_files(today: dt.date) -> dict[str, bytes]:
    """A style sheet that puts the day for «ngày dựng cổng» on every page, of paper too; the same
    for programs.

    And an empty file that tells GitHub, where a branch is published, to leave out no file whose
    name begins with «_».
    """
    day = written_day(today)
    style = (
        f'.ck-built>span{{display:none}}.ck-built::after{{content:"{day}"}}\n'
        f'@page{{@bottom-left{{content:"Tính đến {day}";font:8pt "Be Vietnam Pro",sans-serif}}}}\n'
    )
    return {
        ".nojekyll": b"",
        "assets/ngay.css": style.encode(),
        "build.json": orjson.dumps({"today": today.isoformat()}) + b"\n",
    }
