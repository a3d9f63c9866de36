"""How long a cheap phone waits for search: `python -m benchmarks.search.slow_phone SITE [TIMES]`.

SITE is a built site. A screen of 390 px, a processor slowed six times, 400 kbit/s and 400 ms to
each answer, nothing kept from before. Told are the median and the longest of some times:

- **suggestion**: from a finger on the search box of the home page, through the first letters of a
  word, to the first suggestion (goal 2.5 s);
- **shared link**: from opening the address of a question until its first result is drawn (goal
  5 s), with what is read over the wire. The page itself tells: asking it again and again slows it
  down, and find the result up to half a second late.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from tests.site.browser import chromium
from tests.site.serve import serving

WIRE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Milliseconds, and bytes a second."""
SLOWER = 6
TYPED = "báo"
PAUSE = 120
"""Milliseconds between two letters."""
ASKED = "hạn nộp báo cáo năm"
TOLD = "first result"
DRAWN = f"""new MutationObserver((_, observer) => {{
  if (!document.querySelector("ol.ket-qua > li h3 a")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => console.debug("{TOLD}", performance.now())));
}}).observe(document, {{ childList: true, subtree: true }})"""


@contextmanager
def phone(browser: Browser) -> Iterator[tuple[Page, list[float]]]:
    """A page of a new visitor, and the bytes that come over the wire."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    wire = context.new_cdp_session(page)
    read: list[float] = []
    wire.on("Network.loadingFinished", lambda told: read.append(told["encodedDataLength"]))
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", WIRE)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page, read
    context.close()


def suggestion(browser: Browser, home: str) -> float:
    with phone(browser) as (page, _):
        page.goto(home)
        page.wait_for_load_state("networkidle")
        box = page.locator("form[role=search] input[name=q]:visible").first
        began = time.monotonic()
        box.tap()
        box.press_sequentially(TYPED, delay=PAUSE)
        page.locator("[role=option]").first.wait_for()
        return time.monotonic() - began


def shared_link(browser: Browser, home: str) -> tuple[float, float]:
    """Seconds, and bytes until then."""
    with phone(browser) as (page, read):
        page.add_init_script(DRAWN)
        with page.expect_console_message(lambda said: said.text.startswith(TOLD)) as said:
            page.goto(f"{home}tim-kiem/?q={quote(ASKED)}", wait_until="commit")
        return float(said.value.text.removeprefix(TOLD)) / 1000, sum(read)


def told(words: str, seconds: list[float]) -> str:
    return f"{words:<12} median {statistics.median(seconds):5.2f} s, longest {max(seconds):5.2f} s"


def main(site: Path, times: int = 5) -> None:
    with serving({"/": site}) as home, chromium() as browser:
        print(told("suggestion", [suggestion(browser, f"{home}/") for _ in range(times)]))
        links = [shared_link(browser, f"{home}/") for _ in range(times)]
        print(told("shared link", [seconds for seconds, _ in links]), end="")
        print(f", {max(read for _, read in links) / 1024:.0f} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
