"""Pictures of pages, to look at: `python -m tests.site.shots / /ke-hoach/ --out shots`.

Each page at 390 and 1280 px, light and dark; `--site` names another built site than `site/`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.site.browser import SCHEMES, WIDTHS, Visitor, chromium
from tests.site.serve import serving


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=["/"], help="addresses such as /ke-hoach/")
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site")
    parser.add_argument("--out", type=Path, default=Path("shots"), help="where the pictures go")
    parser.add_argument("--first-view", action="store_true", help="only what shows at first")
    parser.add_argument("--width", type=int, action="append", help="instead of 390 and 1280")
    parser.add_argument("--scheme", choices=SCHEMES, action="append", help="instead of both")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with serving({"/": options.site}) as home, chromium() as browser:
        visitor = Visitor(browser, home)
        for path in options.paths:
            for width in options.width or WIDTHS:
                for scheme in options.scheme or SCHEMES:
                    name = path.strip("/").replace("/", "-") or "home"
                    picture = options.out / f"{name}-{width}-{scheme}.png"
                    page = visitor.visit(path, width=width, scheme=scheme)
                    page.screenshot(path=picture, full_page=not options.first_view)
                    visitor.leave()
                    print(picture)
        for fault in [*visitor.foreign, *visitor.errors]:
            print(fault)


if __name__ == "__main__":
    main()
