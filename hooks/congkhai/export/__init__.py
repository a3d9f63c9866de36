"""One module per download format: what the portal knows → bytes, the same for the same facts."""

from .build_day import day_files
from .calendars import calendar_files
from .data import PlanRows, data_files, plan_files, table_files
from .events import Revision
from .feeds import feed_files
from .table import COLUMNS, DataTable

__all__ = [
    "COLUMNS",
    "DataTable",
    "PlanRows",
    "Revision",
    "calendar_files",
    "data_files",
    "day_files",
    "feed_files",
    "plan_files",
    "table_files",
]
