"""Who answers for a portal and how to reach them without an account: letter, post, telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..expressions import expression
from ..problems import Problem, found
from ..value import value_class
from .mkdocs_yml import PortalSettings

KEYS = ("name", "mail", "phone", "post")
_MAIL = expression(r"[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]+")
_PHONE = expression(r"\+?[0-9][0-9 .()-]*")
# A line or a mobile with its 0, a number of a service (1900…, 1800…), a short number, or one with
# the code of the country.
_DIGITS = expression(r"0[0-9]{9,10}|1[89]00[0-9]{4,6}|1[0-9]{2,4}|\+[1-9][0-9]{7,14}")


@value_class
class Office:
    """What nobody has said is empty."""

    name: str = ""
    mail: str = ""
    phone: str = ""
    post: str = ""

    @property
    def dialled(self) -> str:
        """The telephone number as a link names it."""
        return dialled(self.phone)

    @property
    def can_be_reached(self) -> bool:
        return bool(self.mail or self.phone or self.post)


def is_mailbox(text: str) -> bool:
    return _MAIL.fullmatch(text) is not None


def is_telephone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text) and _DIGITS.fullmatch(dialled(text)))


def dialled(text: str) -> str:
    """«(0225) 384 2624» is 02253842624."""
    return re.sub(r"[ .()-]", "", text)


def read_office(settings: PortalSettings) -> tuple[Office, list[Problem]]:
    """What cannot be read is named at its line and left out: no page leads to where nobody is."""
    problems = [*_unknown(settings)]
    said = {key: " ".join(settings.text("extra", "office", key).split()) for key in KEYS}
    for key, code, is_right in (("mail", "K130", is_mailbox), ("phone", "K131", is_telephone)):
        if said[key] and not is_right(said[key]):
            place = settings.place("extra", "office", key)
            problems.append(found(place, code, value=said[key]))
            said[key] = ""
    return Office(**said), problems


def _unknown(settings: PortalSettings) -> Iterator[Problem]:
    """«email: …» would be passed over in silence, and citizens could not write."""
    for path, (text, place) in settings.words.items():
        if text and path[:2] == ("extra", "office") and (len(path) != 3 or path[2] not in KEYS):
            name = ".".join(path[2:]) or "office"
            yield found(place, "K132", key=name, known=", ".join(KEYS))
