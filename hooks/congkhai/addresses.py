"""Where everything of the site stands: addresses of pages end in a slash, none begins with one."""

from __future__ import annotations

PLANS_PAGE = "ke-hoach/"
CAMPAIGNS_PAGE = "phong-trao/"
AGENCIES_PAGE = "co-quan/"
DOCUMENTS_PAGE = "van-ban/"
CALENDAR_PAGE = "lich/"
SUBSCRIBE_PAGE = "lich/dang-ky/"
DISCLOSURES_PAGE = "cong-khai/"
REPORTS_PAGE = "cong-khai/bao-cao/"
REPORT_CHAINS_PAGE = "cong-khai/duong-bao-cao/"
SUPERVISION_PAGE = "cong-khai/giam-sat/"
TARGETS_PAGE = "chi-tieu/"
TASKS_PAGE = "nhiem-vu/"
AWAITED_PAGE = "nhiem-vu/ke-hoach-con/"
AWARDS_PAGE = "khen-thuong/"
AWARD_FORMS_PAGE = "khen-thuong/hinh-thuc/"
CRITERIA_PAGE = "khen-thuong/tieu-chi/"
TITLES_PAGE = "khen-thuong/danh-hieu/"
MODELS_PAGE = "dien-hinh/"
CONSULTATIONS_PAGE = "lay-y-kien/"
SEARCH_PAGE = "tim-kiem/"
DATA_PAGE = "du-lieu/"
QUALITY_PAGE = "chat-luong-du-lieu/"
CODES_PAGE = "huong-dan/ma-loi/"
KEYS_PAGE = "huong-dan/khoa/"

ALL_CALENDARS = "calendar/tat-ca.ics"
ALL_FEEDS = "feed/tat-ca"
"""Without its ending: a feed is written as .xml and as .json."""
DATA_PACKAGE = "data/datapackage.json"


def plan_address(plan_id: str) -> str:
    return f"{PLANS_PAGE}{plan_id}/"


def plans_from(number: int) -> str:
    """A page of the list of plans; no plan's own page has a number below it."""
    return PLANS_PAGE if number == 1 else f"{PLANS_PAGE}trang/{number}/"


def campaign_address(campaign_id: str) -> str:
    return f"{CAMPAIGNS_PAGE}{campaign_id}/"


def agency_address(agency_id: str) -> str:
    return f"{AGENCIES_PAGE}{agency_id}/"


def document_address(document_id: str) -> str:
    return f"{DOCUMENTS_PAGE}{document_id}/"


def model_address(plan_id: str, slug: str) -> str:
    return f"{MODELS_PAGE}{plan_id}-{slug}/"


def calendar_of_year(year: int) -> str:
    return f"{CALENDAR_PAGE}{year}/"


def record_file(plan_id: str, name: str) -> str:
    """A file that a record points at."""
    return f"tai-lieu/{plan_id}/{name}"


def calendar_file(group: str, key: str) -> str:
    """`group` is ke-hoach, co-quan, phong-trao or dia-ban."""
    return f"calendar/{group}/{key}.ics"


def feed_stem(group: str, key: str) -> str:
    """`group` is co-quan or phong-trao."""
    return f"feed/{group}/{key}"


def card_file(page: str) -> str:
    """The picture that stands beside a link to a page; for the home page, that of the portal."""
    return f"the-chia-se/{page.rstrip('/') or 'cong'}.png"


def table_file(name: str, ending: str) -> str:
    """A register as open data; `ending` is json or csv."""
    return f"data/{name}.{ending}"


def plan_file(plan_id: str, ending: str) -> str:
    """One plan as open data; `ending` is json or md."""
    return f"data/ke-hoach/{plan_id}.{ending}"
