"""What the program itself says inside messages, in English; words of sources stay as they are."""

from __future__ import annotations

import re

OWN = frozenset(
    {
        "above", "after", "agencies", "award", "before", "closes", "date", "dates", "difference",
        "due", "end", "example", "first", "fix", "from", "got", "guess", "issued", "key", "known",
        "later", "nearest", "opens", "own", "parent", "period", "phases", "reason", "replaced",
        "start", "theirs", "to", "until", "wanted", "what", "where",
    }
)  # fmt: skip
"""The values that the program words; others quote a source letter for letter."""
WORDS = {
    # what an id names
    "văn bản": "document",
    "cơ quan": "agency",
    "phong trào": "campaign",
    "địa bàn": "territory",
    "việc": "duty",
    "chỉ tiêu": "target",
    "nhiệm vụ": "task",
    # the two schemes of a portal's colours
    "nền sáng": "light ground",
    "nền tối": "dark ground",
    # what is not used in YAML
    "tham chiếu (*)": "alias (*)",
    "neo (&)": "anchor (&)",
    "thẻ (!)": "tag (!)",
    "khóa gộp (<<)": "merge key (<<)",
    # what YAML stumbles on, and what to type
    "có phím Tab ở đầu dòng": "a Tab at the start of the line",
    "thay Tab bằng hai dấu cách": "put two spaces in place of the Tab",
    "có dấu hai chấm trong giá trị": "a colon inside the value",
    "đặt cả giá trị trong dấu ngoặc kép": "put the whole value in double quotes",
    "dấu ngoặc kép mở mà không đóng": "a quotation mark that is never closed",
    "thêm dấu ngoặc kép đóng": "add the closing quotation mark",
    "thiếu dấu hai chấm sau khóa": "no colon after the key",
    "viết như «khóa: giá trị»": "write like «key: value»",
    "thụt dòng hoặc dấu ngoặc không khớp": "indentation or brackets do not match",
    "canh các dòng cùng cấp thẳng cột, đóng đủ ngoặc": "align lines of one level, close brackets",
    "ký tự này không mở đầu giá trị được": "no value may start with this character",
    "đặt giá trị trong dấu ngoặc kép": "put the value in double quotes",
    "không đọc được": "not readable",
    "kiểm tra dòng này": "check this line",
    "kiểm tra dòng này và dòng trên": "check this line and the one above",
    "có ký tự mà YAML không nhận": "a character that YAML does not take",
    # why a file is not read
    "là liên kết tượng trưng": "is a symbolic link",
    "không còn ở đó": "is no longer there",
    "không có quyền đọc": "may not be read",
    "là một thư mục": "is a folder",
    "hệ thống không cho đọc": "the system does not let it be read",
    "có lẽ là UTF-16": "perhaps UTF-16",
    "có lẽ là tệp Word hay zip": "perhaps a Word or zip file",
    "đây là tệp PDF": "this is a PDF file",
    "có lẽ là Windows-1258 hoặc phông TCVN3, VNI": "perhaps Windows-1258, or a TCVN3 or VNI font",
    # what a value should be
    "số": "a number",
    "một bảng khóa và giá trị": "a table of keys and values",
    "một giá trị": "one value",
    "một chữ": "a word",
    "một bảng": "a table",
    "danh sách": "a list",
    "một dòng chữ": "a line of text",
    "chữ thường không dấu, số và gạch nối, như «ke-hoach-51»":
        "small letters without marks, digits and hyphens, like «ke-hoach-51»",
    "64 chữ số hệ 16 của mã băm SHA-256": "the 64 hexadecimal digits of a SHA-256",
    "địa chỉ bắt đầu bằng https://": "an address that begins with https://",
    "địa chỉ bắt đầu bằng https://, hoặc tên tệp đặt cạnh bản ghi":
        "an address that begins with https://, or the name of a file beside the record",
    "việc này không chia nội dung, xóa «heading»": "this duty has no parts: remove «heading»",
    "xem hướng dẫn biên tập": "see the editors' guide",
    "xem danh sách khóa trong hướng dẫn biên tập": "see the list of keys in the editors' guide",
    "tệp này": "this file",
    # how phases and periods stand
    "có khoảng hở": "they leave a gap",
    "có phần chồng lên nhau": "they overlap",
    "Thời gian": "The period",
    "Giai đoạn": "The phases",
    # what is private
    "số điện thoại di động": "mobile number",
    "số giấy tờ": "identity number",
    "hộp thư riêng": "private mailbox",
    # how two documents differ
    "ngày": "date",
    "loại văn bản": "kind of document",
}  # fmt: skip
"""Whole values."""
_PARTS = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (r"có phải là (.+)\?$", r"did you mean \1?"),
        (r"» hay «", "» or «"),
        (r"^loại (.+?) và (.+?) \(", r"kind \1 and \2 ("),
        (r"^ngày (\d[\d/]*) \(", r"date \1 ("),
        (r"^tên, xem ", "title, see "),
        (r"→ lập lại, cùng tên", "→ set up anew under the same name"),
        (r"→ chưa xác định cơ quan kế thừa", "→ no known successor"),
        (r"\(hết (?=\d)", "(until "),
        (r", thay bởi (?=\S)", ", replaced by "),
        (r" và (\d+) nơi nữa$", r" and \1 more"),
        (r"\((\d+) văn bản\)", r"(documents: \1)"),
        (r"\btrước (?=\d)", "before "),
        (r"\bchậm nhất (?=\d)", "no later than "),
        (r"\bngày (?=\d\d\b)", "day "),
        (r"\btháng (\d\d)/(\d{4})\b", r"\2-\1"),
        (r"\bquý (IV|I{1,3})/(\d{4})\b", r"quarter \1 of \2"),
        (r"\b6 tháng đầu năm (\d{4})\b", r"the first half of \1"),
        (r"\b6 tháng cuối năm (\d{4})\b", r"the second half of \1"),
        (r"\bnăm (?=\d{4}\b)", ""),
    )
)


def in_english(name: str, value: str) -> str:
    """The value `name` of a message, its words in English where they are the program's."""
    if name not in OWN:
        return value
    if value in WORDS:
        return WORDS[value]
    for pattern, english in _PARTS:
        value = pattern.sub(english, value)
    return value
