"""A portal's own face, read from mkdocs.yml; what cannot be read is named at its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from ..problems import Problem, found
from ..value import value_class
from .colours import (
    LEAST,
    AccentColours,
    Colour,
    accent_colours,
    read_colour,
    readable,
    worst_contrast,
    written_colour,
)
from .mkdocs_yml import PortalSettings
from .site_address import site_address

LICENCES = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/deed.vi"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.vi"),
    "CC0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.vi"),
    "ODC-BY 1.0": ("ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
}
DEFAULT_LICENCE = "CC BY 4.0"
SCHEMES = {"light": "nền sáng", "dark": "nền tối"}


class Keeper(StrEnum):
    """Whose portal it is."""

    OFFICE = "office"
    CITIZENS = "citizens"


@value_class
class Face:
    """What a portal shows of itself beside its name and address."""

    tagline: str = ""
    kept_by: Keeper | None = None
    """None while nobody has said: then no page claims either."""
    licence: str = DEFAULT_LICENCE
    credit: str = ""
    """Who is to be named when data is used again; empty for the portal's name."""
    accent: AccentColours | None = None
    is_offline: bool = True
    """Whether pages that were read can be read again without signal."""
    has_cards: bool = True
    """Whether links that people share bring a picture."""

    @property
    def licence_id(self) -> str:
        """As SPDX names it."""
        return LICENCES[self.licence][0]

    @property
    def licence_url(self) -> str:
        return LICENCES[self.licence][1]


def read_face(settings: PortalSettings) -> tuple[Face, list[Problem]]:
    """Whatever cannot be read stays as if it had not been said."""
    problems: list[Problem] = [*wrong_address(settings)]
    keeper = _one_of(settings, "kept_by", [*Keeper], problems)
    face = Face(
        tagline=settings.text("extra", "tagline"),
        kept_by=Keeper(keeper) if keeper else None,
        licence=_one_of(settings, "licence", LICENCES, problems) or DEFAULT_LICENCE,
        credit=settings.text("extra", "credit"),
        accent=_accent(settings, problems),
        has_cards=_is_on(settings, "cards"),
        is_offline=_is_on(settings, "offline"),
    )
    return face, problems


def wrong_address(settings: PortalSettings) -> Iterator[Problem]:
    """Where the portal says that it lives, if no page could name that."""
    written = settings.text("site_url")
    if written and (why := site_address(written)[1]):
        yield found(settings.place("site_url"), "K123", value=written, why=why)


def _one_of(
    settings: PortalSettings, key: str, known: Iterable[str], problems: list[Problem]
) -> str:
    written = settings.text("extra", key)
    if not written or written in known:
        return written
    place = settings.place("extra", key)
    problems.append(found(place, "K120", key=key, value=written, known=", ".join(known)))
    return ""


def _is_on(settings: PortalSettings, key: str) -> bool:
    """Unless it says no, in one of the words that YAML 1.1 has for that."""
    return settings.text("extra", key).lower() not in {"false", "no", "off"}


def _accent(settings: PortalSettings, problems: list[Problem]) -> AccentColours | None:
    """`accent: "#1d4480"`, or one colour for each scheme."""
    light = _colour(settings, ("extra", "accent"), "light", problems)
    light = light or _colour(settings, ("extra", "accent", "light"), "light", problems)
    dark = _colour(settings, ("extra", "accent", "dark"), "dark", problems)
    return accent_colours(light, dark) if light else None


def _colour(
    settings: PortalSettings, path: tuple[str, ...], scheme: str, problems: list[Problem]
) -> Colour | None:
    written = settings.text(*path)
    if not written:
        return None
    colour, place = read_colour(written), settings.place(*path)
    if colour is None:
        problems.append(found(place, "K121", value=written))
        return None
    if (ratio := worst_contrast(colour, scheme)) < LEAST:
        problems.append(
            found(
                place,
                "K122",
                value=written,
                scheme=SCHEMES[scheme],
                ratio=f"{ratio:.1f}".replace(".", ","),
                better=written_colour(readable(colour, scheme)),
            )
        )
    return colour
