"""A register as named columns, and the words for every column of the open data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from ..value import value_class

Cell = str | int | bool | Decimal | None | Sequence[str] | Sequence[Mapping[str, object]]
Row = Mapping[str, Cell]
Type = Literal["string", "boolean", "integer", "number", "list", "object"]


@value_class
class DataColumn:
    """One name that means the same in every register."""

    name: str
    title: str
    type: Type = "string"
    description: str = ""


@value_class
class DataTable:
    """One table; every row of it holds every column, unknown values as None."""

    name: str
    title: str
    columns: tuple[str, ...]
    count: int = 0
    """Of its rows."""


_PARTY = "Mã cơ quan, hoặc lời như in khi văn bản không gọi tên một cơ quan."
_DATE = "ISO 8601; phần văn bản để trống thì bỏ: 2023-02, 2023-Q1, 2023."

_COLUMNS = (
    DataColumn("id", "Mã", description="Không đổi; với việc của một kế hoạch thì riêng trong nó."),
    DataColumn("plan", "Kế hoạch", description="Mã trong plans."),
    DataColumn("section", "Mục", description="Neo của mục nêu điều này trên trang kế hoạch."),
    DataColumn("url", "Địa chỉ", description="Từ gốc cổng, tới đúng mục nếu biết mục."),
    DataColumn("list", "Danh sách", description="Phần của nguồn nêu việc này."),
    DataColumn("kind", "Loại"),
    DataColumn("number", "Số", description="Rỗng khi văn bản để trống."),
    DataColumn("symbol", "Ký hiệu"),
    DataColumn("code", "Số và ký hiệu"),
    DataColumn("unit_code", "Mã số", description="Theo danh mục đơn vị hành chính của Nhà nước."),
    DataColumn("issued", "Ngày ban hành", description=_DATE),
    DataColumn("agency", "Cơ quan", description="Mã trong agencies."),
    DataColumn("title", "Trích yếu, tên"),
    DataColumn("name", "Tên"),
    DataColumn("gist", "Nói gọn"),
    DataColumn("campaign", "Phong trào", description="Mã trong campaigns."),
    DataColumn("territory", "Địa bàn", description="Mã trong territories."),
    DataColumn("status", "Tình trạng"),
    DataColumn(
        "in_force",
        "Còn hiệu lực",
        "boolean",
        "Trong ngày dữ liệu. Rỗng với công văn và khi cổng chưa thấy văn bản nào xác định, như khi "
        "cơ quan ban hành đã chấm dứt.",
    ),
    DataColumn(
        "force",
        "Vì sao còn hay hết",
        description="in_force còn hiệu lực; not_yet chưa tới ngày ban hành hay ngày có hiệu lực; "
        "draft dự thảo; "
        "replaced đã bị thay; ended đã kết thúc; suspended đang tạm ngưng; period_over thời gian "
        "thực hiện đã hết; unknown cổng chưa thấy văn bản xác định; none loại văn bản không có "
        "hiệu lực để hết, như công văn.",
    ),
    DataColumn(
        "ends",
        "Hết hiệu lực từ",
        description="Ngày mà văn bản thay thế có hiệu lực; hạn từ ngày ấy không còn ràng buộc.",
    ),
    DataColumn("signatory", "Người ký"),
    DataColumn("signatory_title", "Chức vụ người ký"),
    DataColumn("start", "Bắt đầu", description=_DATE),
    DataColumn("end", "Kết thúc", description=_DATE),
    DataColumn("source", "Nguồn", description="Đường dẫn tệp nguồn trong kho mã."),
    DataColumn("sources", "Nơi đọc được", "list"),
    DataColumn(
        "original",
        "Bản ký",
        description="Địa chỉ của bản ký, nếu biết; không có http thì tính từ gốc cổng.",
    ),
    DataColumn("original_sha256", "Mã băm bản ký", description="SHA-256 của tệp bản ký."),
    DataColumn("implements", "Triển khai", "list", "Mã các văn bản cấp trên."),
    DataColumn("implemented_by", "Được triển khai bởi", "list", "Mã các văn bản cấp dưới."),
    DataColumn("cites", "Dẫn chiếu", "list", "Mã các văn bản được dẫn."),
    DataColumn("phases", "Giai đoạn", "object"),
    DataColumn("phase", "Giai đoạn hiện tại", description="Tên; rỗng khi không ở giai đoạn nào."),
    DataColumn("what", "Việc"),
    DataColumn("category", "Loại việc"),
    DataColumn("headings", "Nội dung phải công khai", "list"),
    DataColumn("every", "Bao lâu một lần", description="year, half_year, quarter, month."),
    DataColumn(
        "comparator",
        "Cách tính hạn",
        description="on đúng ngày, before trước ngày, no_later_than chậm nhất trong ngày, in "
        "trong khoảng, unspecified không nói rõ.",
    ),
    DataColumn("due", "Hạn", description=_DATE),
    DataColumn(
        "days",
        "Ngày trong năm",
        "list",
        "--12-15 là 15/12 hằng năm, ---25 là ngày 25; có +month, +quarter, +half_year, +year: của "
        "tháng, quý, nửa năm, năm sau.",
    ),
    DataColumn("rule", "Hạn bằng lời"),
    DataColumn(
        "next",
        "Lần tới",
        description="Ngày cuối còn đúng hạn của lần tới; rỗng khi không còn lần nào, khi văn bản "
        "khác đã đổi ngày hoặc khi cơ quan phải làm hay ban hành đã hết. Chữ của hạn ở rule và "
        "printed.",
    ),
    DataColumn(
        "last_good_day",
        "Ngày cuối còn đúng hạn",
        description="Của lần tới, hoặc của lần duy nhất đã qua. “Trước 15/12” cho 14/12.",
    ),
    DataColumn("trigger", "Khi nào", description="Điều làm phát sinh việc, khi không có ngày."),
    DataColumn("who", "Ai", "list", _PARTY),
    DataColumn("found", "Đã thấy", "list", "Mã kế hoạch con đã có trên cổng."),
    DataColumn("unseen", "Chưa thấy", "list", "Mã cơ quan của một nhóm mà kế hoạch chưa thấy."),
    DataColumn("who_names", "Tên ai", "list", "Tên để đọc, cùng thứ tự với who."),
    DataColumn("via", "Qua ai", "list", _PARTY),
    DataColumn("to", "Gửi ai", "list", _PARTY),
    DataColumn("audience", "Cho ai, ai được xét", description="Nhóm người."),
    DataColumn("lead", "Chủ trì", "list", _PARTY),
    DataColumn("partners", "Phối hợp", "list", _PARTY),
    DataColumn("monitors", "Theo dõi, đôn đốc", "boolean"),
    DataColumn("deliverable", "Kết quả phải có"),
    DataColumn(
        "binding",
        "Ràng buộc",
        "boolean",
        "Trong ngày dữ liệu: sai với dự thảo, hạn dự kiến, kế hoạch bị thay thế, tạm ngưng hay "
        "đã hết thời gian thực hiện, và khi cơ quan phải làm hay ban hành đã hết; hạn đã qua "
        "trong thời gian ấy thì vẫn tính, xem is_due. Khi in_force của kế hoạch rỗng, đây là "
        "theo chữ của văn bản.",
    ),
    DataColumn("inferred", "Suy ra", description="Vì sao người biên tập suy ra điều không in."),
    DataColumn(
        "unchecked",
        "Chưa đối chiếu",
        "boolean",
        "Máy đọc từ văn bản, chưa ai đối chiếu; không tính là chậm.",
    ),
    DataColumn(
        "overdue",
        "Đã qua hạn, chưa thấy kết quả",
        "boolean",
        "Trong ngày dữ liệu, như các trang đếm: hạn đã qua, khi ấy có ràng buộc, cổng chưa thấy "
        "kết quả; sai với việc định kỳ, điều suy ra và điều máy đọc mà chưa ai đối chiếu.",
    ),
    DataColumn(
        "imported",
        "Máy đọc",
        "boolean",
        "Chữ và dữ kiện do máy đọc từ văn bản: điều không có ở đây, văn bản vẫn có thể nêu.",
    ),
    DataColumn("printed", "Nguyên văn", description="Như văn bản in, cả chỗ in sai."),
    DataColumn("text", "Nội dung"),
    DataColumn("place", "Thứ tự", "integer", "Đếm từ 1."),
    DataColumn("value", "Trị số", "number"),
    DataColumn("unit", "Đơn vị"),
    DataColumn("bound", "Mức"),
    DataColumn("direction", "Chiều"),
    DataColumn("quantified", "Có con số", "boolean"),
    DataColumn("baseline", "Trị số gốc", "number"),
    DataColumn("baseline_when", "Thời điểm gốc", description=_DATE),
    DataColumn("scope", "Phạm vi"),
    DataColumn("occasion", "Dịp", description="annual, ad_hoc, interim, final."),
    DataColumn("form", "Hình thức"),
    DataColumn(
        "names_form",
        "Là một hình thức",
        "boolean",
        "Sai khi câu chỉ nói sẽ khen, hoặc điều được xét, mà không nêu hình thức.",
    ),
    DataColumn("tier", "Ai khen"),
    DataColumn("proposed", "Trình cấp trên", "boolean"),
    DataColumn("recipients", "Cho ai"),
    DataColumn("group", "Nhóm"),
    DataColumn("opens", "Bắt đầu nhận góp ý", description=_DATE),
    DataColumn("closes", "Hết hạn góp ý", description=_DATE),
    DataColumn(
        "state",
        "Tình trạng trong ngày dữ liệu",
        description="on_time, late, published đã thấy; partly mới thấy của một số nơi phải làm; "
        "not_seen chưa thấy trên cổng này; not_yet "
        "chưa đến hạn; undated không định ngày; on_request khi có "
        "yêu cầu, hoặc vào lúc không phải một ngày; not_binding; event diễn ra vào lúc đã "
        "ghi, không phải hạn; inferred chưa thấy, ai "
        "làm là suy ra nên không tính là chậm; unchecked chưa thấy, máy đọc mà chưa ai đối chiếu "
        "nên không tính là chậm; criterion chưa thấy, là tiêu chí thi đua chứ không buộc; "
        "doer_ended cơ quan phải làm, không rõ thì cơ quan ban hành, đã hết trước hạn. "
        "Góp ý: open, closed, not_yet. Nhiệm vụ: not_started, doing, done, stopped.",
    ),
    DataColumn("on", "Về văn bản nào"),
    DataColumn("received", "Số ý kiến nhận", "number"),
    DataColumn("accepted", "Số ý kiến tiếp thu", "number", "Trong số đã nhận."),
    DataColumn("became", "Thành văn bản", description="Mã văn bản ban hành sau góp ý."),
    DataColumn("figures", "Số liệu chính của tài liệu", "list", "Tên: con số và đơn vị."),
    DataColumn("result", "Kết quả mới nhất", "number", "Cùng đơn vị với chỉ tiêu."),
    DataColumn("result_when", "Kết quả tính tới khi nào", description=_DATE),
    DataColumn(
        "reached",
        "Kết quả ấy đạt mức",
        "boolean",
        "So theo bound; rỗng khi chưa có kết quả hay chỉ tiêu không có con số. Đã qua due mà sai "
        "là chưa đạt.",
    ),
    DataColumn("whom", "Hỏi ai", "list", _PARTY),
    DataColumn("send_to", "Gửi về đâu", "list", _PARTY),
    DataColumn("level", "Cấp"),
    DataColumn("short_names", "Tên tắt", "list"),
    DataColumn("aliases", "Tên khác", "list"),
    DataColumn("is_group", "Nhóm cơ quan", "boolean"),
    DataColumn("parent", "Thuộc"),
    DataColumn("valid_from", "Có từ", description=_DATE),
    DataColumn("valid_to", "Đến hết", description=_DATE),
    DataColumn("successors", "Cơ quan kế thừa hôm nay", "list"),
    DataColumn("replaced_by", "Bị thay bởi"),
    DataColumn("confidence", "Độ chắc"),
    DataColumn("note", "Ghi chú"),
    DataColumn("from", "Văn bản này"),
    DataColumn("target", "Văn bản kia", description="Rỗng khi cổng chỉ có chữ trong printed."),
    DataColumn("type", "Loại quan hệ, loại bản ghi"),
    DataColumn("froms", "Cơ quan cũ", "list"),
    DataColumn("targets", "Cơ quan mới", "list"),
    DataColumn("effective", "Từ ngày", description=_DATE),
    DataColumn("until", "Đến hết ngày", description=_DATE),
    DataColumn("legal_basis", "Căn cứ"),
    DataColumn("function", "Chức năng"),
    DataColumn("meant", "Hiểu là"),
    DataColumn("why", "Vì sao"),
    DataColumn("root", "Văn bản gốc"),
    DataColumn("duty", "Việc của kế hoạch", description="Mã việc trong kế hoạch."),
    DataColumn("period", "Kỳ", description=f"Kỳ mà việc ấy nói tới, hoặc ngày đến hạn. {_DATE}"),
    DataColumn("date", "Ngày văn bản, ngày xảy ra", description=_DATE),
    DataColumn("heading", "Nội dung", description="Một trong các headings của việc."),
    DataColumn(
        "is_due", "Đã tới hạn", "boolean", "Hạn đã qua hoặc kỳ đã hết, và khi ấy có ràng buộc."
    ),
    DataColumn(
        "published",
        "Ngày công khai",
        description="Trong records là ngày công khai, như đã ghi. Trong states là ngày tính "
        "đúng hạn hay muộn: ngày công khai, mà với báo cáo, sơ kết, chương trình là ngày văn bản. "
        + _DATE,
    ),
    DataColumn(
        "must_be_public",
        "Phải công khai",
        "boolean",
        "Câu trong văn bản buộc công khai; sai với báo cáo, sơ kết, chương trình, tiêu chí.",
    ),
    DataColumn(
        "is_criterion",
        "Là tiêu chí thi đua",
        "boolean",
        "Câu đứng trong tiêu chí để xét thi đua, khen thưởng: không buộc ai, không ai chậm.",
    ),
    DataColumn(
        "unfinished",
        "Câu bỏ lửng",
        "boolean",
        "Câu có hạn và nêu tên cơ quan mà không ghi phải làm gì: không phải việc của ai.",
    ),
    DataColumn("link", "Nơi xem", description="Địa chỉ hay tệp làm chứng."),
    DataColumn(
        "days_late", "Muộn mấy ngày", "integer", "Trống khi không có hạn để so ngày với nó."
    ),
    DataColumn("recipient", "Ai được khen"),
    DataColumn("decision", "Số quyết định"),
    DataColumn("audience_list", "Cho ai", "list", _PARTY),
)

COLUMNS: Mapping[str, DataColumn] = {column.name: column for column in _COLUMNS}
