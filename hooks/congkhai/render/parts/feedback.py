"""Where to tell of a mistake: an issue form or a letter that already names the page."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from ...snapshot import Site
from ...value import value_class

HOST = "https://github.com/"


@value_class
class FeedbackLinks:
    """Empty where the portal's configuration names no repository on GitHub, no office."""

    mistake: str
    document: str
    """To send the address of a document that the portal has not seen."""
    letter: str
    office: str


def feedback_links(site: Site, url: str, name: str) -> FeedbackLinks:
    """`url` from the root of the portal. The field ids are those of .github/ISSUE_TEMPLATE."""
    page = f"{site.url}{url}"
    letter = ""
    if site.contact.mail:
        subject, body = (
            quote(f"Sai sót: {name}"),
            quote(f"Trang: {page}\n\nTrang ghi:\nĐúng ra là:\n"),
        )
        letter = f"mailto:{quote(site.contact.mail, safe='@')}?subject={subject}&body={body}"
    return FeedbackLinks(
        _form(site, "sai-sot.yml", f"Sai sót: {name}", page),
        _form(site, "tai-lieu.yml", f"Tài liệu: {name}", page),
        letter,
        site.contact.name,
    )


def _form(site: Site, template: str, title: str, page: str) -> str:
    if not site.repository.startswith(HOST):
        return ""
    query = urlencode({"template": template, "title": title, "page": page}, quote_via=quote)
    return f"{site.repository}/issues/new?{query}"
