"""Sources are read once for their letters; what lies in the store is what reading them gives."""

from __future__ import annotations

import os
import pickle

import pytest
from congkhai.knowledge import load_portal
from congkhai.products import Store, StoreDamaged
from congkhai.sources.load import stamp

from tests.small import BODY, FACTS, source, write


@pytest.fixture
def at_once(monkeypatch):
    """Clocks tell at once that a file was changed."""
    monkeypatch.setattr(stamp, "_DOUBT", 0)


@pytest.fixture
def store(tmp_path):
    return Store.opened(tmp_path / "store.db", b"")


def texts(plans, store=None):
    known = load_portal(plans, store)
    return {key: (known.portal.plans[key], outline) for key, outline in known.outlines.items()}


def test_what_is_kept_is_what_is_read(tmp_path, store):
    plans = write(tmp_path, {"a.md": source(FACTS, BODY + "\n[một](../b/) và ![hình](x.png)\n")})
    load_portal(plans, store)
    kept, anew = load_portal(plans, store), load_portal(plans)
    assert kept.portal == anew.portal
    assert kept.problems == anew.problems
    (text,), (other,) = kept.outlines.values(), anew.outlines.values()
    assert (text.body, text.items, text.by_anchor) == (other.body, other.items, other.by_anchor)
    assert pickle.loads(pickle.dumps(text)) == other


def test_a_file_that_the_system_says_is_the_same_is_not_read(tmp_path, store, at_once, monkeypatch):
    plans = write(tmp_path, {"a.md": source(FACTS)})
    load_portal(plans, store)
    monkeypatch.setattr("congkhai.sources.load.source._bytes", lambda *_: pytest.fail("read"))
    monkeypatch.setattr("congkhai.sources.load.source._yaml_draft", lambda *_: None)
    assert load_portal(plans, store).portal.plans


def test_a_file_changed_under_its_old_size_and_time_is_read(tmp_path, store, at_once):
    plans = write(tmp_path, {"a.md": source(FACTS)})
    file = plans / "a.md"
    load_portal(plans, store)
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"2030", b"2029"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert load_portal(plans, store).portal == load_portal(plans).portal


def test_a_file_changed_lately_is_read_again(tmp_path, store):
    """Its clock might not show another change."""
    plans = write(tmp_path, {"a.md": source(FACTS)})
    assert stamp.stamp_of(plans / "a.md") is None


def test_a_text_that_the_store_lost_is_read_again(tmp_path, store):
    plans = write(tmp_path, {"a.md": source(FACTS)})
    load_portal(plans, store)
    store.forget_others((), {("references",): ()})
    (_, text) = texts(plans, store)["ke-hoach-a"]
    assert text.body == texts(plans)["ke-hoach-a"][1].body


def test_a_text_that_is_nowhere_any_more_stops_what_asks_for_it(tmp_path, store):
    plans = write(tmp_path, {"a.md": source(FACTS)})
    load_portal(plans, store)
    (_, text) = texts(plans, store)["ke-hoach-a"]
    store.forget_others((), {})
    write(tmp_path, {"a.md": source(FACTS, BODY + "\nThêm.\n")})
    with pytest.raises(StoreDamaged):
        text.items  # noqa: B018 - it is read when it is asked for
