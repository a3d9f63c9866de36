"""The index: keys, sharding, determinism, what an edit changes, what never enters it."""

from __future__ import annotations

import base64
import codecs
import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from congkhai.search import (
    SearchEntry,
    Section,
    band_files,
    build_index,
    bundle,
    client_files,
    gathered_entries,
    index_files,
    index_of_read,
    load_aliases,
    read_entry,
)
from congkhai.search.aliases import lent_words, load_english
from congkhai.search.concepts import Concepts
from congkhai.search.entry import KINDS
from congkhai.search.entry_reading import EntryReader
from congkhai.search.facets import COLUMNS, facet_row, facet_table
from congkhai.search.grammar import grammar
from congkhai.search.gzipped import UNKNOWN_SYSTEM, gzipped
from congkhai.search.keys import keys_of_dates_in, number_key, number_keys
from congkhai.search.letters import TABLE
from congkhai.search.mask import without_contacts
from congkhai.search.pieces import MOST_ENTRIES, WORD_BITS
from congkhai.search.reading import SECOND, WatchedWords
from congkhai.search.texts import texts_of
from congkhai.search.words import folded_words, is_syllable, spelled, words

from benchmarks.search.generate import edited, plans
from tests.search.real import real_entries
from tests.search.test_queries import answers


def entry(name: str = "a", text: str = "", **more: str) -> SearchEntry:
    return SearchEntry(
        id=name,
        url=f"ke-hoach/{name}/",
        kind="plan",
        title=more.pop("title", "Kế hoạch"),
        sections=(Section("i", "Mục I", text),),
        **more,  # type: ignore[arg-type]
    )


def everything(files: dict[str, bytes]) -> str:
    """All that was written, as one text."""
    unpacked = {name: gzip.decompress(files[name]) for name in files if name.endswith(".bin")}
    return "\n".join(
        codecs.charmap_decode(content, "strict", TABLE)[0]
        if name.startswith("t/")
        else content.decode(errors="replace")
        for name, content in unpacked.items()
    )


def class_of(key: str, files: dict[str, bytes]) -> int:
    """What the one entry that holds a key of two words is posted with."""
    (shard,) = (
        content
        for content in (gzip.decompress(files[file]) for file in files if file.startswith("k/"))
        if key.encode() in content
    )
    # The spelling, then one entry, in one byte.
    at = shard.index(key.encode()) + len(key.encode())
    assert shard[at : at + 2] == b"\x01\x01"
    return shard[at + 2] & 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thi đua,  hoà-bình!", ["thi", "đua", "hoà", "bình"]),
        ("QÐ\u00a0số\u00a051", ["qđ", "số", "51"]),
        ("Ngân Sơn", ["ngân", "sơn"]),
        ("_*«…»", []),
    ],
)
def test_words_are_lower_case_and_in_normal_form(text, found):
    assert words(text) == found


def test_values_of_a_facet_that_sort_alike_stand_in_one_order():
    spelt = [f"{a}ở {b} tế {c}" for a in "sS" for b in "yY" for c in ("hoà", "hòa", "HÒA")]
    rows = [((value, *[""] * (len(COLUMNS) - 1)), 0) for value in spelt]
    assert facet_table(rows)["columns"][0]["values"] == sorted(spelt)


def test_a_word_has_one_spelling_whatever_the_school():
    assert spelled("hoà") == spelled("hòa")
    assert spelled("thuỷ") == spelled("thủy")
    assert spelled("quý") == spelled("quí") == "quý"
    assert spelled("kĩ") == "kỹ"
    assert spelled("qui") == "quy"
    # Not where it is a sound of its own, nor between letters.
    assert spelled("thi") == "thi"
    assert spelled("kim") == "kim"


def test_folding_takes_the_bar_from_the_d():
    assert folded_words("Đường QÐ-TTg") == ["duong", "qd", "ttg"]


@pytest.mark.parametrize(
    "word",
    ["nghieng", "thuyen", "quynh", "khuya", "gi", "yeu", "uong", "quyt", "hoac", "quoc", "a"],
)
def test_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["tieets", "hocj", "knih", "web", "gddt", "qwrtp"])
def test_what_is_no_syllable_is_known_too(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Quyết định số 1478/QĐ-TTg ngày", ["#1478qdttg"]),
        ("Số:2599 /KH - BQL", ["#2599khbql"]),
        ("Kết luận 49-KL/TW", ["#49kltw"]),
        ("Luật 110/2025/QH15", ["#1102025qh15"]),
        ("số 8001/VP-VX; 0051/KH-UBND", ["#8001vpvx", "#51khubnd"]),
        ("24/7, 15/12, 100 km/h, 2023-2025, 5/A", []),
    ],
)
def test_document_numbers_are_found_in_text(text, keys):
    assert list(number_keys(text)) == keys


def test_a_number_has_one_key_however_written():
    assert number_key("51/KH-UBND") == number_key("051 / kh–ubnd") == "#51khubnd"
    assert number_key("/KH-SGDĐT") == "#khsgddt"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ngày 01 tháng 6 năm 2023", "@20230601"),
        ("1/6/2023", "@20230601"),
        ("01-06-2023", "@20230601"),
        ("tháng 02 năm 2023", "@202302"),
        ("tháng 2/2023", "@202302"),
        ("trước ngày 15 tháng 12 hằng năm", "@-1215"),
        ("trước 15/12", "@-1215"),
        ("quý i/2023", "@2023q1"),
        ("quý iv năm 2024", "@2024q4"),
        ("từ 2022 - 2030", "@2022-2030"),
        ("năm 2021 đến năm 2030", "@2021-2030"),
    ],
)
def test_dates_are_found_in_every_form(text, key):
    assert key in keys_of_dates_in(text)


@pytest.mark.parametrize("text", ["22/22/2033", "ngày 32/1/2023", "tháng 13/2023", "1/2/3/4"])
def test_an_impossible_date_is_no_date(text):
    assert list(keys_of_dates_in(text)) == []


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("2023-06-01", "ymd"),
        ("ngay 1 thang 6 nam 2023", "dmy"),
        ("1.6.2023", "dmy"),
        ("01062023", "dmy"),
        ("2022-2030", "yz"),
        ("tu nam 2022 den het nam 2030", "yz"),
        ("quy i nam 2023", "qy"),
        ("t6/2023", "my"),
        ("kh 2599-bql", "snt"),
        ("49-kl/tw", "ns"),
        ("110/2025/qh15", "ns"),
        ("2599khbql", "ns"),
        ("truoc 15/12", "dm"),
        ("cv 8001", "gsn"),
        ("ttr 12", "gsn"),
        ("bao cao so 42", "gsn"),
        ("so 51", "gsn"),
        ("nam 2023", ""),
        ("giai doan 1 nam 2025", ""),
        ("bao cao 6 thang", ""),
        ("100 km", ""),
    ],
)
def test_a_rule_takes_each_number_and_date_as_it_is_typed(typed, groups):
    taken = [names for names, rule in grammar()["rules"] if re.search(rule, typed)]
    assert taken[:1] == ([groups] if groups else [])


def test_words_of_two_sentences_are_no_neighbours():
    (text,) = [
        texts_of([Section("i", "", "Công bố ở bản Chung. Mở lớp tại TP. Hải Phòng; làm đường")])
    ]
    read = counted_pairs(text.seldom)
    assert ("chung", "mở") not in read
    assert ("hải", "phòng") in read
    assert ("tp", "hải") in read


def counted_pairs(text: str) -> set[tuple[str, ...]]:
    vocabulary = WatchedWords()
    keys = vocabulary.read(text).keys
    pairs = np.column_stack((keys >> np.uint64(WORD_BITS), keys & np.uint64(SECOND)))
    return {vocabulary.spelled(pair[pair > 0]) for pair in pairs}


def test_contacts_never_enter_the_index():
    text = (
        "Liên hệ chuyên viên Trần Thị Mơ Rừng, điện thoại: 0912 345 678; email: a.b@tinh.gov.vn.\n"
        "Đồng chí Lê Văn Chủ Tịch ký."
    )
    files = build_index([entry(text=text)])
    written = everything(files)
    assert without_contacts("Gọi 0912345678") == "Gọi …"
    for hidden in ("Mơ Rừng", "mo rung", "0912", "345", "tinh.gov.vn", "a.b@"):
        assert hidden not in written
    assert "Chủ Tịch" in written


def test_numbers_of_documents_and_money_are_no_telephones():
    assert without_contacts("số 01234/QĐ-TTg, 1.000.000.000 đồng") == (
        "số 01234/QĐ-TTg, 1.000.000.000 đồng"
    )


def test_two_builds_give_the_same_bytes():
    assert build_index(plans(12, paragraphs=6)) == build_index(plans(12, paragraphs=6))


def test_files_are_given_away_as_soon_as_they_are_made():
    written = list(plans(12, paragraphs=6))
    read = 0

    def reading() -> Iterator[SearchEntry]:
        nonlocal read
        for plan in written:
            read += 1
            yield plan

    files = [(name, read) for name, _ in index_files(reading())]
    assert [name for name, _ in files] == list(build_index(written))
    assert [at for name, at in files if name.startswith("t/")] == list(range(1, 13))


def test_a_text_that_two_entries_share_is_one_file():
    files = [name for name, _ in index_files([entry("a"), entry("b")])]
    assert len([name for name in files if name.startswith("t/")]) == 1
    assert len(files) == len({*files})


def test_a_heading_of_many_items_counts_as_often_as_they_are():
    def often(times: int) -> dict[str, bytes]:
        items = tuple(Section(f"i-{n}", "Chăm lo", f"Việc {n}") for n in range(times))
        return build_index([replace(entry(), sections=items)])

    texts = build_index([entry(text=" . ".join(["Chăm lo"] * 6))])
    assert class_of("chăm lo", often(1)) == 0
    assert class_of("chăm lo", often(3)) == 1
    assert class_of("chăm lo", often(6)) == class_of("chăm lo", texts) == 2


def test_an_edit_changes_few_files():
    before = list(plans(150, paragraphs=10))
    after = [edited(plan) if at == 70 else plan for at, plan in enumerate(before)]
    old, new = build_index(before), build_index(after)
    gone = old.keys() - new.keys()
    assert len(gone) < 30
    assert len(old) > 200
    assert all(old[name] == new[name] for name in old.keys() & new.keys() if name != "index.bin")


def test_who_builds_nothing_does_not_load_what_builds_count_with():
    said = "import sys, congkhai.cli, congkhai.importing; print('numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", said], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "False"


def test_an_index_says_when_it_has_no_room():
    read, _ = read_entry(entry())
    (keys,) = gathered_entries([read], 1).bands.values()
    assert [*band_files(0, 1, [(MOST_ENTRIES - 1, keys)])]
    with pytest.raises(OverflowError, match="262144"):
        [*band_files(0, 1, [(MOST_ENTRIES, keys)])]


def test_entries_read_one_by_one_make_the_same_index():
    some = list(plans(30, paragraphs=6))
    read = [read_entry(one) for one in reversed(some)][::-1]
    texts = dict(text for _, text in read)
    made = texts | dict(index_of_read(one for one, _ in read)) | client_files()
    assert made == build_index(some)


def test_an_entry_read_after_others_is_the_same():
    *others, last = plans(6, paragraphs=6)
    concepts = Concepts(load_aliases())
    alone, reader = EntryReader(concepts), EntryReader(concepts)
    for other in others:
        reader.read(other)
    assert reader.read(last) == alone.read(last)


def test_no_entries_make_an_index_too():
    table = json.loads(gzip.decompress(build_index([])["index.bin"]))
    assert table["entries"] == 0


@pytest.mark.parametrize("text", ["𠀋" * 300, "a" * 5000, "‮abc", "\u0301", "constructor __proto__"])
def test_strange_text_is_indexed_without_error(text):
    assert build_index([entry(text=text, title=text, number=text, date="hôm qua")])


def test_a_bad_alias_table_is_refused(tmp_path):
    path = tmp_path / "aliases.yml"
    path.write_text("a: b", encoding="utf-8")
    with pytest.raises(ValueError, match="list of lists"):
        load_aliases(path)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("- [report, deadline]", "expected Vietnamese words"),
        ("báo cáo: report", "expected Vietnamese words"),
        ("báo cáo: [Report]", "'Report' is no form"),
        ("báo cáo: [report]\nthời hạn: [deadline, report]", "'report' is no form"),
        ("không: [no]", "False is no form"),
        ("báo cáo: ['report (annual)']", "is no form"),
        ("báo cáo: [c++]", "'c\\+\\+' is no form"),
        ("báo cáo: ['annual  report']", "is no form"),
        ("báo cáo: [12]", "12 is no form"),
    ],
)
def test_a_bad_table_of_english_is_refused(tmp_path, table, wrong):
    path = tmp_path / "english.yml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(ValueError, match=wrong):
        load_english(path)


def test_english_that_is_said_among_vietnamese_is_told_from_other_english():
    english = {"báo cáo": ["annual report", "report"], "thời hạn": ["deadline"]}
    assert lent_words(english, ["nộp report", "file report", "deadline"]) == ["deadline", "report"]
    assert lent_words(english, ["nộp report"]) == []


def test_a_table_of_english_is_read(tmp_path):
    path = tmp_path / "english.yml"
    path.write_text("báo cáo: [report]\n'': [the, 'on']\n", encoding="utf-8")
    assert load_english(path) == {"báo cáo": ["report"], "": ["the", "on"]}


def test_files_are_named_for_what_they_hold():
    one, other = build_index([entry(text="một")]), build_index([entry(text="hai")])
    shared = one.keys() & other.keys()
    assert all(one[name] == other[name] for name in shared if name != "index.bin")


def test_kinds_are_told_apart():
    page = replace(entry("p"), kind="page")
    table = json.loads(gzip.decompress(build_index([entry(), page, page])["index.bin"]))
    assert table["kinds"] == [[0, KINDS.index("plan")], [1, KINDS.index("page")]]


@pytest.mark.parametrize(("count", "blocks"), [(1, 1), (256, 1), (257, 26)])
def test_the_results_of_a_small_portal_are_read_at_once(count, blocks):
    files = build_index(entry(str(number)) for number in range(count))
    table = json.loads(gzip.decompress(files["index.bin"]))
    assert len([name for name in files if name.startswith("b/")]) == blocks
    assert len(table["blocks"]) == 6 * blocks
    assert blocks == -(-count // table["block"])


def test_what_repeats_nothing_is_packed_by_itself():
    scattered = "".join(base64.b64encode(bytes([n % 7 * n % 251])).decode() for n in range(900))
    content = f"một hai ba {scattered} một hai ba".encode()
    packed = gzipped(content, 9, scattered.encode())
    assert gzip.decompress(packed) == content
    assert packed[9:10] == gzipped(content, 9)[9:10] == UNKNOWN_SYSTEM


def test_the_built_client_is_that_of_its_sources():
    for path in sorted(bundle.BUILT.glob("*.js")):
        assert path.read_text(encoding="utf-8").startswith(bundle.first_line())


def test_the_built_client_calls_what_it_reads_as_it_is_called():
    files = build_index([entry()])
    table = json.loads(gzip.decompress(files["index.bin"]))
    facets = json.loads(gzip.decompress(files[f"f/{table['facets']}.bin"]))
    columns = {name for column in facets["columns"] for name in column}
    assert not {*table, *table["grammar"], *facets, *columns} & {*bundle.OWN_PROPERTIES.split("|")}


def test_the_client_stays_small():
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 9)) for path in bundle.BUILT.glob("*.js")
    }
    # Filters come when someone opens them, suggestions when someone types, mending with a question,
    # what answers with the first that asks for a fact, the readers of names, of quotes, of English,
    # of matters, of Telex, of stories and of bare numbers with what they read, excerpts once it is
    # known which texts answer.
    assert sizes.pop("answer.js") <= 0.95 * 1024
    assert sizes.pop("sorted.js") <= 0.65 * 1024
    assert sizes.pop("excerpt.js") <= 0.6 * 1024
    assert sizes.pop("lead.js") <= 1.05 * 1024
    assert sizes.pop("quoted.js") <= 0.4 * 1024
    assert sizes.pop("english.js") <= 1024
    assert sizes.pop("matter.js") <= 0.96 * 1024
    assert sizes.pop("untold.js") <= 1.6 * 1024
    assert sizes.pop("numbered.js") <= 1.5 * 1024
    assert sizes.pop("holders.js") <= 0.75 * 1024
    assert sizes.pop("repair.js") <= 3.3 * 1024
    assert sizes.pop("telex.js") <= 0.8 * 1024
    assert sizes.pop("story.js") <= 0.75 * 1024
    assert sizes.pop("office.js") <= 0.9 * 1024
    assert sizes.pop("turn.js") <= 0.6 * 1024
    assert sizes.pop("month.js") <= 0.4 * 1024
    assert sizes.pop("doer.js") <= 0.9 * 1024
    assert sizes.pop("filters.js") <= 1.5 * 1024
    assert sizes.pop("box.js") <= 0.65 * 1024
    assert sizes.pop("suggest.js") <= 1.2 * 1024
    assert sum(sizes.values()) <= 13.75 * 1024


def test_the_served_files_name_no_other_host():
    for path in [*bundle.BUILT.glob("*"), Path(bundle.__file__).with_name("search.css")]:
        assert "http" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("level", [1, 6, 9])
def test_a_packed_file_is_the_same_whichever_python_packs_it(level):
    """Its head names neither a moment nor a system, which differed from one Python to the next."""
    data = gzipped("Kế hoạch".encode() * 40, level)
    assert gzip.decompress(data) == "Kế hoạch".encode() * 40
    assert data[:8] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00"
    assert data[9] == 255


def test_words_that_people_ask_with_lead_to_an_item_and_are_not_shown(tmp_path):
    printed = (
        Section("i", "Mục I", "Gửi báo cáo về Sở Nội vụ."),
        Section("ii", "Mục II", "Khen thưởng tập thể có thành tích."),
    )
    asked = Section("ii", "", "Ai được quà. Tiền thưởng bao nhiêu", is_printed=False)
    kept = replace(entry(), sections=(*printed, asked))
    for path, content in index_files([kept, entry("b", "Việc khác.")]):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (quoted, plain) = answers(
        tmp_path, ['"tiền thưởng bao nhiêu"', "tiền thưởng bao nhiêu"], EXCERPTS="1"
    )
    assert not quoted["hits"]
    assert (plain["hits"][:1], plain["anchors"][0][0]) == (["a"], "ii")
    assert plain["excerpts"][0][0] == "Khen thưởng tập thể có thành tích."


def test_a_portal_has_everyday_words_of_its_own(tmp_path):
    own = (("sổ đỏ", ("giấy chứng nhận quyền sử dụng đất",)),)
    kept = [entry("a", "Cấp giấy chứng nhận quyền sử dụng đất."), entry("b", "Việc khác.")]
    for folder, words_of_it in (("without", ()), ("with", own)):
        read = [read_entry(one, words_of_it) for one in kept]
        files = dict(text for _, text in read)
        files |= dict(index_of_read((one for one, _ in read), words_of_it))
        for path, content in files.items():
            file = tmp_path / folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    (without,), (found,) = (
        answers(tmp_path / folder, ["làm sổ đỏ"]) for folder in ("without", "with")
    )
    assert (without["hits"], found["hits"]) == ([], ["a"])


def test_agencies_of_one_name_are_two_choices():
    old, new = (
        facet_row(replace(entry(agency="Sở A"), agency_remark=remark))[0][0]
        for remark in ("đến 30/06/2025", "từ 01/07/2025")
    )
    assert (old, new) == ("Sở A (đến 30/06/2025)", "Sở A (từ 01/07/2025)")
    assert facet_row(entry(agency="Sở A"))[0][0] == "Sở A"


def test_only_what_another_is_called_too_bears_its_years():
    plans_of = [one for one in real_entries() if one.kind == "plan"]
    names = [one.title for one in real_entries() if one.kind == "agency"]
    for plan in plans_of:
        assert bool(plan.agency_remark) == (names.count(plan.agency) > 1), plan.agency
    assert {bool(plan.agency_remark) for plan in plans_of} == {True, False}
