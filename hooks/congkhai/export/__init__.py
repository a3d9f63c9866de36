"""One module per download format: what the portal knows → bytes, the same for the same facts."""

from .build_day import day_files
from .calendars import calendar_files
from .column_codes import codes_of
from .data import (
    TABLES,
    PlanRows,
    data_files,
    joined_rows,
    package_file,
    plan_files,
    plan_table_files,
    register_files,
)
from .events import Revision
from .feeds import feed_files
from .rows import last_outcome, letters_about
from .table import COLUMNS, DataTable
from .table_writer import WrittenRows

__all__ = [
    "COLUMNS",
    "TABLES",
    "DataTable",
    "PlanRows",
    "Revision",
    "WrittenRows",
    "calendar_files",
    "codes_of",
    "data_files",
    "day_files",
    "feed_files",
    "joined_rows",
    "last_outcome",
    "letters_about",
    "package_file",
    "plan_files",
    "plan_table_files",
    "register_files",
]
