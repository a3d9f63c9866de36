"""What `congkhai import` says, in Vietnamese and in English; what it writes into sources is not."""

from __future__ import annotations

from collections.abc import Sequence

from ...bilingual import Bilingual, Language, english, filled

WORDS: dict[str, Bilingual] = {
    "file": Bilingual("TỆP", "FILE"),
    "files": Bilingual("văn bản .docx, .pdf, .txt", "documents: .docx, .pdf, .txt"),
    "folder": Bilingual("THƯ MỤC", "FOLDER"),
    "out": Bilingual("nơi ghi nguồn (plans)", "where the sources go (plans)"),
    "json": Bilingual("in ra JSON, không ghi tệp nào", "print JSON, write no file"),
    "update": Bilingual(
        "trộn vào nguồn đã có, giữ phần đã sửa", "merge into the source that is there, keep edits"
    ),
    "dry_run": Bilingual("chỉ cho xem, không ghi", "show only, write nothing"),
    "agencies": Bilingual(
        "ghi luôn cơ quan mới vào agencies.yml", "write new agencies into agencies.yml too"
    ),
    "review": Bilingual(
        "liệt kê từng chỗ cần xem, kèm câu", "list each place to review, with its sentence"
    ),
    "ocr": Bilingual("nhận dạng chữ trong bản chụp", "read scans by character recognition"),
    "no_document": Bilingual(
        "không giống văn bản hành chính (không có số, ký hiệu, loại, mục, nơi nhận) "
        "→ kiểm tra lại tệp",
        "does not look like an administrative document (no number, symbol, type, sections or "
        "recipients) → check the file",
    ),
    "new": Bilingual("nguồn mới", "a new source"),
    "merged": Bilingual(
        "đã trộn, thêm $added mục, $conflicts chỗ cần xem",
        "merged: $added {entry|entries} added, $conflicts to review",
    ),
    "unwritten": Bilingual("$done (chưa ghi)", "$done (not written)"),
    "there": Bilingual(
        "đã có nguồn này, không ghi (thêm --update để trộn)",
        "this source is there already, not written (--update merges)",
    ),
    "unreadable": Bilingual(
        "đã có nguồn này nhưng không đọc được phần đầu, không ghi: chạy «congkhai check» và sửa "
        "trước",
        "this source is there but its front matter cannot be read, not written: run "
        "«congkhai check» and mend it first",
    ),
    "account": Bilingual(
        "$lines dòng: $placed vào nguồn, $aside để riêng, $lost mất",
        "$lines {line|lines}: $placed in the source, $aside set aside, $lost lost",
    ),
    "aside": Bilingual("để riêng dòng $line ($why): $text", "set aside line $line ($why): $text"),
    "bare": Bilingual(
        "để riêng $count dòng chỉ có nét kẻ, khung bảng hay số trang: dòng $lines",
        "set aside $count without words (rules, frames of tables, page numbers): line $lines",
    ),
    "more": Bilingual("$some và $count dòng nữa", "$some and $count more"),
    "note": Bilingual("lưu ý: $note", "note: $note"),
    "look": Bilingual("cần xem $remark", "to review: $remark"),
    "section": Bilingual(" (mục $section)", " (item $section)"),
    "count": Bilingual("còn $count chỗ cần xem", "$count to review"),
    "how": Bilingual("; xem từng chỗ: thêm --review", "; to see each: --review"),
    "left": Bilingual(
        "trong $file còn $count lời nhắc «cần xem»",
        "$file holds $count {remark|remarks} «cần xem» still",
    ),
    "none_left": Bilingual(
        "nguồn ấy không còn lời nhắc «cần xem» nào",
        "that source holds no remark «cần xem» any more",
    ),
    "draft_of": Bilingual(
        "lời văn gần như trùng với $file: nếu đây là bản ký của nó thì xóa nguồn vừa ghi, chạy "
        "«congkhai rename $old $new» rồi nhập lại với --update",
        "much the same words as $file: if it was the draft of this, delete the source just written,"
        " run «congkhai rename $old $new» and import again with --update",
    ),
    "tied": Bilingual(
        "đã nối $count chỗ các văn bản vừa nhập nhắc tới nhau",
        "tied $count {place|places} where the documents just imported name each other",
    ),
    "not_yet": Bilingual("chưa ghi", "not written yet"),
    "broken": Bilingual(
        "tệp còn lỗi: chạy «congkhai check» và sửa trước",
        "the file has errors: run «congkhai check» and mend it first",
    ),
    "or_ask": Bilingual("hoặc nhập với --agencies", "or import with --agencies"),
    "one_line": Bilingual(
        "danh sách nằm trên một dòng, lệnh không ghi vào được",
        "the list stands on one line, where the command cannot write",
    ),
    "add": Bilingual(
        "Thêm vào mục «agencies» của $file ($why):", "Add to «agencies» of $file ($why):"
    ),
    "made": Bilingual(
        "Đã lập $file với $count cơ quan mới; xem lại tên và cấp của từng cơ quan",
        "Made $file, new agencies: $count; look at the name and level of each",
    ),
    "added": Bilingual(
        "Đã thêm vào $file $count cơ quan mới; xem lại tên và cấp của từng cơ quan",
        "Added to $file, new agencies: $count; look at the name and level of each",
    ),
}


# Why a line is set aside, by the words that say it.
_REASONS = {
    "quốc hiệu": "the motto of the state",
    "ngoài phần đầu văn bản": "outside the head",
    "gần chữ ký": "beside the signature",
    "khung bảng": "the frame of a table",
    "tiêu đề trang": "a page's running title",
    "số trang": "the number of a page",
}


SHOWN = 12
"""So many line numbers are told one by one."""


class Speech:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self._is_english = language == "en"

    def __call__(self, name: str, **parts: object) -> str:
        words = WORDS[name]
        said = filled(words, words.en, **{key: str(value) for key, value in parts.items()})
        return self.words(said)

    def reason(self, why: str) -> str:
        """Why a line is set aside."""
        return _REASONS.get(why, why) if self._is_english else why

    def words(self, said: str) -> str:
        """What is given in both languages, in this one."""
        return english(said) if self._is_english else str(said)

    def in_short(self, lines: Sequence[int]) -> str:
        some = ", ".join(map(str, lines[:SHOWN]))
        left = len(lines[SHOWN:])
        return self("more", some=some, count=left) if left else some
