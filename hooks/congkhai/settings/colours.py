"""One accent colour in both schemes, with the contrast that WCAG 2.2 asks of text (1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ..expressions import expression
from ..value import value_class

LEAST = 4.5
"""What text of any size must reach against what is behind it."""
PAPER = {"light": (255, 255, 255), "dark": (18, 21, 26)}
"""The page's own ground in each scheme, as in the style sheet."""
_INK = {"light": (255, 255, 255), "dark": (13, 26, 46)}
_TINT = {"light": 0.1, "dark": 0.18}
_HEX = expression(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")

Colour = tuple[int, int, int]


@value_class
class AccentColours:
    """The accent on each ground; `of` gives what the style sheet needs of one."""

    light: Colour
    dark: Colour

    def of(self, scheme: str) -> tuple[Colour, Colour, Colour]:
        """The accent, its tint behind text, and what is written upon it."""
        accent = self.light if scheme == "light" else self.dark
        on = max((_INK[scheme], (0, 0, 0), (255, 255, 255)), key=lambda ink: contrast(ink, accent))
        return accent, _tint(accent, scheme), on


def read_colour(text: str) -> Colour | None:
    """#1d4480 or #14a; None for anything else."""
    match = _HEX.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))


def written_colour(colour: Colour) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of WCAG 2.2: 1 for two equal colours, 21 for black on white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def worst_contrast(accent: Colour, scheme: str) -> float:
    """Against the page and against the tint that stands behind marked text."""
    return min(contrast(accent, ground) for ground in (PAPER[scheme], _tint(accent, scheme)))


def readable(accent: Colour, scheme: str) -> Colour:
    """The nearest shade of the same colour that can be read in the scheme."""
    towards = (0, 0, 0) if scheme == "light" else (255, 255, 255)
    return next(
        shade for shade in _shades(accent, towards) if worst_contrast(shade, scheme) >= LEAST
    )


def accent_colours(light: Colour, dark: Colour | None) -> AccentColours:
    """Without a colour for the dark scheme, a lighter shade of the other serves there."""
    return AccentColours(light, dark or readable(light, "dark"))


def colour_file(colours: AccentColours) -> bytes:
    """A style sheet that sets the accent wherever congkhai.css sets its own."""
    light, dark = (_tokens(*colours.of(scheme)) for scheme in ("light", "dark"))
    return (
        f':root,[data-md-color-scheme="default"]{{{light}}}\n'
        f'[data-md-color-scheme="slate"]{{{dark}}}\n'
        f"@media screen and (prefers-color-scheme:dark)"
        f'{{[data-md-color-scheme="auto"]{{{dark}}}}}\n'
    ).encode()


def _tokens(accent: Colour, tint: Colour, on: Colour) -> str:
    named = (("accent", accent), ("accent-2", tint), ("on-accent", on))
    return ";".join(f"--ck-{name}:{written_colour(colour)}" for name, colour in named)


def _tint(accent: Colour, scheme: str) -> Colour:
    return _mixed(PAPER[scheme], accent, _TINT[scheme])


def _shades(accent: Colour, towards: Colour) -> Iterator[Colour]:
    for step in range(101):
        yield _mixed(accent, towards, step / 100)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (
        round(part + (far - part) * share) for part, far in zip(one, other, strict=True)
    )
    return red, green, blue


def _luminance(colour: Colour) -> float:
    # WCAG 2.2, relative luminance of sRGB.
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
