"""A register as named columns, and the words for every column of the open data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from ..value import frozen

Cell = str | int | bool | Decimal | None | Sequence[str] | Sequence[Mapping[str, object]]
Row = Mapping[str, Cell]
Type = Literal["string", "boolean", "integer", "number", "list", "object"]


@frozen
class Column:
    """One name that means the same in every register."""

    name: str
    title: str
    type: Type = "string"
    description: str = ""


@frozen
class Register:
    """One table; every row of it holds every column, unknown values as None."""

    name: str
    title: str
    columns: tuple[str, ...]
    count: int = 0
    """Of its rows."""


_PARTY = "Mã cơ quan, hoặc lời như in khi văn bản không gọi tên một cơ quan."
_DATE = "ISO 8601; phần văn bản để trống thì bỏ: 2023-02, 2023-Q1, 2023."

_COLUMNS = (
    Column("id", "Mã", description="Không đổi; với việc của một kế hoạch thì riêng trong nó."),
    Column("plan", "Kế hoạch", description="Mã trong plans."),
    Column("section", "Mục", description="Neo của mục nêu điều này trên trang kế hoạch."),
    Column("url", "Địa chỉ", description="Từ gốc cổng, tới đúng mục nếu biết mục."),
    Column("list", "Danh sách", description="Phần của nguồn nêu việc này."),
    Column("kind", "Loại"),
    Column("number", "Số", description="Rỗng khi văn bản để trống."),
    Column("symbol", "Ký hiệu"),
    Column("code", "Số và ký hiệu"),
    Column("issued", "Ngày ban hành", description=_DATE),
    Column("agency", "Cơ quan", description="Mã trong agencies."),
    Column("title", "Trích yếu, tên"),
    Column("name", "Tên"),
    Column("gist", "Nói gọn"),
    Column("campaign", "Phong trào", description="Mã trong campaigns."),
    Column("territory", "Địa bàn", description="Mã trong territories."),
    Column("status", "Tình trạng"),
    Column("in_force", "Ràng buộc", "boolean", "Không phải dự thảo."),
    Column("signatory", "Người ký"),
    Column("signatory_title", "Chức vụ người ký"),
    Column("start", "Bắt đầu", description=_DATE),
    Column("end", "Kết thúc", description=_DATE),
    Column("source", "Nguồn", description="Đường dẫn tệp nguồn trong kho mã."),
    Column("sources", "Nơi đọc được", "list"),
    Column("original", "Bản ký", description="Địa chỉ của bản ký, nếu biết."),
    Column("implements", "Triển khai", "list", "Mã các văn bản cấp trên."),
    Column("implemented_by", "Được triển khai bởi", "list", "Mã các văn bản cấp dưới."),
    Column("cites", "Dẫn chiếu", "list", "Mã các văn bản được dẫn."),
    Column("phases", "Giai đoạn", "object"),
    Column("phase", "Giai đoạn hiện tại", description="Tên; rỗng khi không ở giai đoạn nào."),
    Column("what", "Việc"),
    Column("category", "Loại việc"),
    Column("headings", "Nội dung phải công khai", "list"),
    Column("every", "Bao lâu một lần", description="year, half_year, quarter, month."),
    Column("comparator", "Cách tính hạn",
           description="on đúng ngày, before trước ngày, no_later_than chậm nhất trong ngày, in "
           "trong khoảng, unspecified không nói rõ."),
    Column("due", "Hạn", description=_DATE),
    Column("days", "Ngày trong năm", "list", "--12-15 là 15/12 hằng năm, ---25 là ngày 25."),
    Column("rule", "Hạn bằng lời"),
    Column("next", "Lần tới", description="Ngày ghi ở lần tới; rỗng khi không còn lần nào."),
    Column("last_good_day", "Ngày cuối còn đúng hạn",
           description="Của lần tới, hoặc của lần duy nhất đã qua. «Trước 15/12» cho 14/12."),
    Column("trigger", "Khi nào", description="Điều làm phát sinh việc, khi không có ngày."),
    Column("who", "Ai", "list", _PARTY),
    Column("found", "Đã thấy", "list", "Mã kế hoạch con đã có trên cổng."),
    Column("unseen", "Chưa thấy", "list", "Mã cơ quan của một nhóm mà kế hoạch chưa thấy."),
    Column("who_names", "Tên ai", "list", "Tên để đọc, cùng thứ tự với who."),
    Column("via", "Qua ai", "list", _PARTY),
    Column("to", "Gửi ai", "list", _PARTY),
    Column("audience", "Cho ai, ai được xét", description="Nhóm người."),
    Column("lead", "Chủ trì", "list", _PARTY),
    Column("partners", "Phối hợp", "list", _PARTY),
    Column("monitors", "Theo dõi, đôn đốc", "boolean"),
    Column("deliverable", "Kết quả phải có"),
    Column("binding", "Ràng buộc", "boolean", "Sai với dự thảo và hạn dự kiến."),
    Column("inferred", "Suy ra", description="Vì sao người biên tập suy ra điều không in."),
    Column("printed", "Nguyên văn", description="Như văn bản in, cả chỗ in sai."),
    Column("text", "Nội dung"),
    Column("place", "Thứ tự", "integer", "Đếm từ 1."),
    Column("value", "Trị số", "number"),
    Column("unit", "Đơn vị"),
    Column("bound", "Mức"),
    Column("direction", "Chiều"),
    Column("quantified", "Có con số", "boolean"),
    Column("baseline", "Trị số gốc", "number"),
    Column("baseline_when", "Thời điểm gốc", description=_DATE),
    Column("scope", "Phạm vi"),
    Column("occasion", "Dịp", description="annual, ad_hoc, interim, final."),
    Column("form", "Hình thức"),
    Column("tier", "Ai khen"),
    Column("proposed", "Trình cấp trên", "boolean"),
    Column("recipients", "Cho ai"),
    Column("group", "Nhóm"),
    Column("opens", "Bắt đầu nhận góp ý", description=_DATE),
    Column("closes", "Hết hạn góp ý", description=_DATE),
    Column(
        "state", "Tình trạng trong ngày dữ liệu",
        description="on_time, late, published đã thấy; not_seen chưa thấy trên cổng này; not_yet "
        "chưa đến hạn; undated không định ngày; on_request; not_binding. Góp ý: open, closed, "
        "not_yet. Nhiệm vụ: not_started, doing, done, stopped.",
    ),
    Column("on", "Về văn bản nào"),
    Column("whom", "Hỏi ai", "list", _PARTY),
    Column("send_to", "Gửi về đâu", "list", _PARTY),
    Column("level", "Cấp"),
    Column("short_names", "Tên tắt", "list"),
    Column("aliases", "Tên khác", "list"),
    Column("is_group", "Nhóm cơ quan", "boolean"),
    Column("parent", "Thuộc"),
    Column("valid_from", "Có từ", description=_DATE),
    Column("valid_to", "Đến hết", description=_DATE),
    Column("successors", "Cơ quan kế thừa hôm nay", "list"),
    Column("replaced_by", "Bị thay bởi"),
    Column("confidence", "Độ chắc"),
    Column("note", "Ghi chú"),
    Column("from", "Văn bản này"),
    Column("target", "Văn bản kia"),
    Column("type", "Quan hệ"),
    Column("froms", "Cơ quan cũ", "list"),
    Column("targets", "Cơ quan mới", "list"),
    Column("effective", "Từ ngày", description=_DATE),
    Column("legal_basis", "Căn cứ"),
    Column("function", "Chức năng"),
    Column("meant", "Hiểu là"),
    Column("why", "Vì sao"),
    Column("root", "Văn bản gốc"),
    Column("duty", "Việc của kế hoạch", description="Mã việc trong kế hoạch."),
    Column("period", "Kỳ", description=_DATE),
    Column("date", "Ngày văn bản, ngày xảy ra", description=_DATE),
    Column("heading", "Nội dung", description="Một trong các headings của việc."),
    Column("is_due", "Đã tới hạn", "boolean", "Hạn đã qua hoặc kỳ đã hết, và có ràng buộc."),
    Column("published", "Ngày công khai", description=_DATE),
    Column("link", "Nơi xem", description="Địa chỉ hay tệp làm chứng."),
    Column("days_late", "Muộn mấy ngày", "integer"),
    Column("recipient", "Ai được khen"),
    Column("decision", "Số quyết định"),
    Column("audience_list", "Cho ai", "list", _PARTY),
)  # fmt: skip

COLUMNS: Mapping[str, Column] = {column.name: column for column in _COLUMNS}
