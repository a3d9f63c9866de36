"""What a part of a body is called within it: «Phòng Đào tạo» of a school, of police, of a Sở."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Agency
from .citations.place import spelled_out
from .homes import one_of_a_name
from .name_forms import with_units_in_order, without_tail


class PartsOfBodies:
    """Names that leave away the body which the register gives above, or with which they end."""

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        self._agencies = agencies
        self._bodies = one_of_a_name(
            (with_units_in_order(spelled_out(body.name)), body.id) for body in agencies.values()
        )

    def name_within(self, agency: Agency, key: str) -> tuple[str, str]:
        """The name that is left, and the body within which it is this one; both empty for none."""
        if agency.parent is None:
            return self._before_a_body(key)
        parent = self._agencies.get(agency.parent)
        for name in (parent.name, *parent.short_names) if parent else ():
            if cut := _before(key, with_units_in_order(spelled_out(name))):
                return cut, agency.parent
        return "", ""

    def _before_a_body(self, key: str) -> tuple[str, str]:
        """Of whom no register says the whole, the name may."""
        words = key.split()
        for start in range(2, len(words) - 1):
            whole = " ".join(words[start:])
            if (body := self._bodies.get(whole)) and (cut := _before(key, whole)):
                return cut, body
        return "", ""


def _before(key: str, whole: str) -> str:
    cuts = (without_tail(key, f"{tail} {whole}") for tail in (" thuộc", " của", ""))
    return next(filter(None, cuts), "")


__all__ = ["PartsOfBodies"]
