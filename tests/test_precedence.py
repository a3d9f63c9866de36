"""Who is waited for works alone; who stands aside goes on afterwards, and never waits for good."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from congkhai.preview import KnownSources, Precedence, precedence

STANDING_ASIDE: dict[str, Callable[[Precedence], object]] = {
    "by itself": lambda first: first.stand_aside(),
    "who reads sources": lambda first: KnownSources(first.stand_aside).small("kind", "a", b""),
    "who reads single ones": lambda first: KnownSources(first.stand_aside).kept("a", b""),
}


@pytest.mark.parametrize("who", STANDING_ASIDE)
def test_others_go_on_when_it_is_done(who, monkeypatch):
    monkeypatch.setattr(precedence, "_LONGEST", 60)
    first, order = Precedence(), list[str]()

    def other() -> None:
        STANDING_ASIDE[who](first)
        order.append("other")

    with first.taken():
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(0.1)
        order.append("first")
    thread.join(10)
    assert order == ["first", "other"]


def test_what_fails_lets_others_go_on(monkeypatch):
    monkeypatch.setattr(precedence, "_LONGEST", 60)
    first = Precedence()
    with pytest.raises(ZeroDivisionError), first.taken():
        _ = 1 / 0
    first.stand_aside()


def test_who_waits_for_another_is_not_waited_for_longer_than_a_moment(monkeypatch):
    monkeypatch.setattr(precedence, "_LONGEST", 0.01)
    first = Precedence()
    with first.taken():
        first.stand_aside()
