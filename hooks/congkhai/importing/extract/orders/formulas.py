"""Formulas that close a text or order its mere execution: they add no duty."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare

_CLOSING = expression(
    r"^(?:trên đây là|nay (?:xin )?thông báo"
    r"|trong quá trình[^.;]{0,160}(?:nếu|vướng|khó khăn|phát sinh|bổ sung)"
    r"|quá trình (?:triển khai|thực hiện)|nếu có (?:khó khăn"
    r"|vướng|vấn đề|phát sinh)"
    r"|(?:kế hoạch|quyết định|chỉ thị|thông báo|công văn|hướng dẫn|văn bản|quy chế|chương trình"
    r"|nghị quyết) này"
    r"|quyết định có hiệu lực"
    r"|nơi nhận|mọi (?:thông tin|thắc mắc|chi tiết)"
    r"|(?:thông tin(?: chi tiết)?|chi tiết|đầu mối) (?:xin |vui lòng )?liên hệ"
    r"|(?:văn phòng|ủy ban|uỷ ban|ubnd|sở)[^.;]{0,60} trân trọng thông báo\W*$"
    r"|trân trọng|rất mong|mong nhận|(?:ủy ban|ubnd|sở|ban|phòng|tổng cục|chi cục|liên đoàn"
    r"|tổng liên đoàn|bảo hiểm xã hội|bhxh|kho bạc|văn phòng)[^.;]{0,80}"
    r"(?:thông báo|báo cáo)[^.;]{0,90}(?:để|dé|đễ|đề|đến)[^.;]{0,160}biết(?! trước ngày)"
    r"|(?:ủy ban|uỷ ban|ubnd|sở|bộ|ban|cục|phòng|văn phòng|trường|tổng cục|chi cục|liên đoàn"
    r"|tổng liên đoàn|bảo hiểm xã hội|bhxh|kho bạc)[^.;]{0,60}\b"
    r"(?:thông báo|kính báo|có ý kiến)(?: ý kiến)?(?: như trên)? (?:để|đến|dé|đề)\b"
    # «Cục A trả lời để Công ty B biết và thực hiện»
    r"|[^.;:]{2,60} (?:trả lời|phúc đáp|có ý kiến)(?: như trên)?,? để [^.;:]{2,120} biết\b)",
    re.IGNORECASE,
    holds="trên đây là|thông báo|quá trình|nếu có| này|quyết định có|nơi nhận|mọi |liên hệ"
    "|trân trọng|rất mong|mong nhận|biết|kính báo|có ý kiến",
)
# Nothing but words for carrying out, and at most what is carried out: this very document.
_EXECUTES = expression(
    r"""(?: (?: (?:có|chịu)\ trách\ nhiệm | căn\ cứ | nghiêm\ túc | khẩn\ trương | kịp\ thời
              | chủ\ động | tích\ cực | quan\ tâm | phối\ hợp | t[ổôỗ]\ chức
              | triển\ khai | quán\ triệt | thi\ hành
              | thực\ hiện | có\ hiệu\ quả | hiệu\ quả | đầy\ đủ | đồng\ bộ | tốt | và | để | biết
              | ngay ) [\s,;]* )+
        (?: (?:nội\ dung\ )?
            (?: quyết\ định | chỉ\ thị | nghị\ quyết | thông\ tư | nghị\ định | quy\ chế
              | thông\ báo | kế\ hoạch | hướng\ dẫn | công\ điện | kết\ luận | văn\ bản
              | (?:các\ |những\ )?(?:nội\ dung|nhiệm\ vụ|yêu\ cầu|công\ việc) )
            (?:\ (?:này|nay|nảy|trên|nêu\ trên|ở\ trên))? )?
        (?: [\s,]* (?: (?:theo\ )?(?:đúng\ )?(?:quy\ định|yêu\ cầu|tiến\ độ)(?:,\ [^.;]{2,90})?
                    | theo\ (?:đúng\ )?quy\ định\ của\ pháp\ luật
                    | (?:bảo\ đảm|đảm\ bảo)\ [^.;]{4,60}
                    # «… thi hành Quyết định này kể từ ngày ký»
                    | kể\ từ\ (?:ngày\ )?(?:(?:ký|ban\ hành)\b[^.;]{0,20}
                      | [\d/]+(?:\ (?:tháng|năm)\ \d+)*) ) )?
        (?: \.\s+ (?:nếu|trong\ quá\ trình|khó\ khăn) .* )?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
    opens="có |chịu |căn cứ|nghiêm|khẩn|kịp thời|chủ động|tích cực|quan tâm|phối hợp"
    "|tổ chức|tô chức|tỗ chức|triển khai|quán triệt|thi hành|thực hiện|hiệu quả"
    "|đầy đủ|đồng bộ|tốt|và|để|biết|ngay",
)


# «Căn cứ Quyết định thi hành», «căn cứ nội dung Kế hoạch này để tổ chức thực hiện».
_BY_WHAT = expression(
    r"(?:có trách nhiệm )?căn cứ (?:vào )?(?:nội dung )?(?:quyết định|chỉ thị|nghị quyết|quy chế"
    r"|thông báo|kế hoạch|hướng dẫn|công điện)(?: này)?,? (?:để )?(?:chịu trách nhiệm )?"
    r"(?:tổ chức )?(?:triển khai )?(?:thi hành|thực hiện)",
    re.IGNORECASE,
    opens="có trách nhiệm|căn cứ",
)


# «… triển khai thực hiện. gaa!», «… thực hiện./.A+z”»: what a scan read of a stroke of the pen.
_ENDS = " ,:./;-–_*\\"
_SCRAP = expression(r"[.,]\s?(?=\S{1,8}$)\w*[^\w\s.,/;:)]\S*$")


def is_closing(text: str) -> bool:
    """«Trên đây là Kế hoạch …», «Trong quá trình thực hiện …» close a text and charge nobody."""
    return bool(_CLOSING.match(text))


# As bare text: «Chủ tịch xã thông báo để Hội A biết./.», «Sở B trả lời để xã được rõ»: who writes
# lets others know. But «Giao Văn phòng thông báo …», «Đài A thông báo để các hộ biết» charge them.
_INFORMS = expression(
    r"\W*(?!(?:giao|de nghi|yeu cau|phan cong|chi dao)\b)"
    r"(?P<who>(?:(?!\b(?:giao|de nghi|yeu cau|trach nhiem|phan cong)\b)[^.;:“]){2,120}?) "
    r"(?:(?P<humble>(?:xin|tran trong) (?:duoc )?(?:thong bao|tra loi|thong tin|gui|cong bo)"
    r"|tra loi|phuc dap|co y kien)|thong bao|thong tin|huong dan)\b"
    r"[^;:]{0,240}?\b(?:biet|duoc ro|nam ro)\b[^;:]{0,160}$",
    holds=("biet", "duoc ro", "nam ro"),
)
# «Ủy ban nhân dân các xã thông báo cho dân biết./.»: many write no letter.
_MANY = expression(r"\b(?:cac|tung|moi|nhung|toan the|tat ca)\b")
# «Công an xã thông báo trên loa để nhân dân biết./.»: no letter is written to these.
_TO_ALL = expression(
    r"\b(?:(?<!uy ban )(?<!hoi dong )(?<!vien kiem sat )(?<!toa an )nhan dan|nguoi dan"
    r"|(?:cac|tung) ho(?: dan)?|ba con|phu huynh|cong chung|moi nguoi)\b"
    r"[^.;:]{0,24} (?:biet|duoc ro|nam ro)\b"
)
_IN_TIME = expression(
    r"\b(?:truoc|cham nhat|muon nhat|trong)(?: la)?(?: ngay| thang| gio)? \d"
    r"|\bhang (?:ngay|tuan|thang)\b"
)
_END_OF_ALL = expression(r"(?:\./|\.\\|/\.)[\W_]*$|\b(?:trong|tại|theo) văn bản này[\W_]*$")
# «…, nếu còn vướng mắc đề nghị liên hệ …», behind what is made known.
_IF_MORE = expression(
    r"[,.] (?:neu|trong qua trinh|moi|qua trinh)\b[^;]{0,60}"
    r"\b(?:vuong|kho khan|phat sinh|thac)\b.*$",
    re.DOTALL,
    holds=(" neu", " trong qua", " moi", " qua trinh"),
)


def informs(text: str) -> bool:
    """Whether a sentence of no number tells that others are let know, by who writes."""
    whole = bare(text)
    plain = _IF_MORE.sub("", whole)
    match = _INFORMS.match(plain)
    if match is None or _IN_TIME.search(whole) or _TO_ALL.search(plain):
        return False
    if _MANY.search(match["who"].rpartition(",")[2]):
        return False
    return bool(match["humble"] or _END_OF_ALL.search(text))


# «… khẩn trương thực hiện, mọi thông tin chi tiết xin liên hệ ông A, số …»
_WHOM_TO_ASK = expression(
    r"(?:\bchỉ đạo,? (?:triển khai )?(?:thực hiện)?)?[,.;]\s*(?:mọi|nếu)\b[^.;]{0,60}"
    r"\bliên (?:hệ|lạc)\b.*$",
    re.IGNORECASE | re.DOTALL,
    holds="mọi|nếu",
)


def executes_only(text: str) -> bool:
    """«… chịu trách nhiệm thi hành Quyết định này» adds no duty of its own."""
    words = _WHOM_TO_ASK.sub("", text)
    if words != text and not words.strip(_ENDS):
        return True
    words = _SCRAP.sub("", words.strip(_ENDS)).strip(_ENDS)
    return _EXECUTES.fullmatch(words) is not None or _BY_WHAT.fullmatch(words) is not None


# «Trưởng phòng A, … và các hộ kinh doanh, quét dọn có liên quan chịu trách nhiệm thi hành Quyết
# định này»: a name that was cut too early; but «… lập sổ và chịu trách nhiệm thi hành …», «Đôn đốc
# các thôn có trách nhiệm thực hiện …».
_ENDS_EXECUTING = expression(
    r"(?!(?:theo dõi|đôn đốc|kiểm tra|thanh tra|giám sát|vận động|hướng dẫn|tuyên truyền|chỉ đạo"
    r"|yêu cầu|nhắc nhở|phối hợp|quán triệt|phổ biến|xử lý|phân công|giao|thông báo|đề nghị)\b"
    r"(?! có (?:tên|liên quan)\b))[^.;:]{4,300}(?<!và)(?<!đồng thời)(?<!,)(?<!;)"
    r" (?:chịu|có) trách nhiệm"
    r" (?:tổ chức )?(?:triển khai )?(?:thi hành|thực hiện) (?:nghiêm (?:túc )?)?"
    r"(?:quyết định|chỉ thị|nghị quyết|thông tư|nghị định|kế hoạch|quy chế|quy định) này"
    r"(?: kể từ [^.;]{2,40})?[\W_]*",
    re.IGNORECASE,
    holds=" trách nhiệm",
)


def ends_executing(text: str) -> bool:
    """Whether what is read as a duty is the end of a list of those who carry a decision out."""
    return _ENDS_EXECUTING.fullmatch(text) is not None
