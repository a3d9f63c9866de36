"""`python -m congkhai.search.bundle`: client modules → the files that pages load.

Needed only after a change in `client/`, at the repository's root after `make node`. `built/` is
kept in the repository so that building a portal needs no Node.js; the first line of a built
file names the sources it was made from.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
CLIENT = _HERE / "client"
BUILT = _HERE / "built"
# box.js is on every page and stays small; search.js comes with the first question, suggest.js
# beside it with the first keystroke, repair.js and excerpt.js with the first question too,
# filters.js with the first filter, answer.js with the first that asks for a fact or names
# something, lead.js with the first that may hold a name, quoted.js with quotes, english.js with
# the first question in English, matter.js with the first that may name a matter of its own,
# untold.js with the first that asks for a person or a figure, numbered.js with the first that
# holds the number of an item, doer.js with the first that opens with who it is about, telex.js
# with the first word that is no syllable, story.js with the first long question that finds
# nothing, holders.js with the first that is nothing but the number of an item, sorted.js with the
# first that several facts answer, office.js with the first that asks what somebody owes,
# turn.js with the first that asks what holds, what is due or what became of somebody, month.js with
# the first that names a date and finds nothing.
# Properties of the client's own, which get shorter names: none that a file of the index or a
# browser knows by name.
OWN_PROPERTIES = (
    "about|agency|active|ahead|alone|anchor|answer|asked|base|beginning|beside|big|bytes|changed|choices|chosen"
    "|concept|concepts|count|cover|date|dropped|each|end|entry|fact|facts|fits|folded|formOf|forms|gone|groups"
    "|heading|hit|hits|isEdge|isPair|isSoft|isWeak|items|kind|leads|lift|literal|loaded|lonely|longer"
    "|densest|inHead|loose|lost|marked|matches|matters|missing|named|names|near|number|own|pair|parts"
    "|passages|passed|phrase|places|printed|query|quoted|ranked|ready|refused|remark|renewed|repaired"
    "|rest|row|said|sayings|score|sections|settled|single|slots|slug|slugs|soft|spare"
    "|status|steady|store|stores|strange|strength|strengths|table|text|tier|timer|together|told|topics"
    "|typed|unit|unknown|units|variants|verbs|wanted|way|ways|weak|weakPlain|weight|word|words"
)
_COMPRESS = "passes=4,unsafe_arrows,keep_fargs=false"
_SHORTER = ("--module", "--ecma", "2022", "--compress", _COMPRESS, "--mangle")
# Modules that search.js holds, and gives to the files that come after it.
_HELD = ("dom", "words", "query", "units", "store")
_SHARED = tuple(f"--external:./{name}.js" for name in _HELD)
_ENTRIES = {
    "box.js": ("--external:./search.js", "--external:./suggest.js"),
    "search.js": tuple(
        f"--external:./{name}.js"
        for name in (
            "filters",
            "repair",
            "lead",
            "answer",
            "quoted",
            "english",
            "matter",
            "numbered",
            "telex",
            "excerpt",
        )
    ),
    "suggest.js": _SHARED,
    "excerpt.js": (),
    "answer.js": (
        "--external:./lead.js",
        "--external:./sorted.js",
        "--external:./turn.js",
        *_SHARED,
    ),
    "sorted.js": _SHARED,
    "quoted.js": _SHARED,
    "english.js": _SHARED,
    "matter.js": _SHARED,
    "untold.js": _SHARED,
    "numbered.js": ("--external:./holders.js", *_SHARED),
    "holders.js": _SHARED,
    "repair.js": (
        *(f"--external:./{name}.js" for name in ("untold", "story", "month", "doer", "office")),
        *_SHARED,
    ),
    "story.js": _SHARED,
    "telex.js": _SHARED,
    "doer.js": _SHARED,
    "office.js": _SHARED,
    "turn.js": ("--external:./office.js", *_SHARED),
    "month.js": (),
    "lead.js": _SHARED,
    "filters.js": _SHARED,
}


def source_digest() -> str:
    """What the client's modules are, whatever built them."""
    digest = hashlib.sha256()
    for path in sorted(CLIENT.glob("*.js")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:8]


def first_line() -> str:
    return f"// Built from client/ {source_digest()}\n"


def bundle(programs: Path) -> None:
    """`programs` holds esbuild and terser. Raises CalledProcessError when a module is wrong."""
    BUILT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        _bundle(programs, Path(kept) / "names.json")


def _bundle(programs: Path, names: Path) -> None:
    """`names` keeps what properties are called from one file to the next."""
    for name, options in _ENTRIES.items():
        joined = subprocess.run(
            [
                programs / "esbuild",
                CLIENT / name,
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                "--legal-comments=none",
                f"--mangle-props=^(?:{OWN_PROPERTIES})$",
                f"--mangle-cache={names}",
                *options,
            ],
            check=True,
            capture_output=True,
        )
        # Names that terser gives compress a twelfth better.
        short = subprocess.run(
            [programs / "terser", *_SHORTER],
            input=joined.stdout,
            check=True,
            capture_output=True,
        )
        built = re.sub(rf'"\./(?:{"|".join(_HELD)})\.js"', '"./search.js"', short.stdout.decode())
        (BUILT / name).write_bytes((first_line() + built).encode())


if __name__ == "__main__":
    bundle(Path(sys.argv[1] if len(sys.argv) > 1 else "node_modules/.bin"))
