"""Where sources are edited and their history is read: on the forge that mkdocs.yml names."""

from __future__ import annotations

from urllib.parse import urljoin

from ..expressions import expression
from ..value import value_class

# GitHub and Gitea: edit/BRANCH/…; Forgejo: _edit/BRANCH/…; GitLab: -/edit/BRANCH/…; Bitbucket: src.
_EDITS = expression(
    r"(?P<way>(?:-/)?(?:edit|blob|tree|raw)|_edit|src)/(?P<branch>[^/]+)/(?P<rest>.*)"
)
# What the engine supposes of a GitHub or GitLab address where mkdocs.yml says nothing.
_SUPPOSED = frozenset({"edit/master/docs/", "src/default/docs/"})


@value_class
class ForgeLinks:
    """Addresses before the path of a file as the portal names it; empty where none is known."""

    repository: str = ""
    edit: str = ""
    history: str = ""


def forge_links(repository: str, edit_uri: str, written: str, folder: str = "") -> ForgeLinks:
    """From `repo_url` and `edit_uri`, which leads to the folder of `written` pages.

    `folder` is where the portal lies below the folder that holds that one, where it is another.
    """
    repository = repository.strip().rstrip("/").removesuffix(".git")
    if not edit_uri:
        return ForgeLinks(repository)
    above = edit_uri.removesuffix("/")
    tail = f"{written.strip('/')}"
    if above != tail and not above.endswith(f"/{tail}"):
        return ForgeLinks(repository)
    base = f"{above[: len(above) - len(tail)]}{folder}"
    if base.startswith(("?", "#")):
        return ForgeLinks(repository, f"{repository}{base}")
    edit = urljoin(f"{repository}/", base) if repository else base
    return ForgeLinks(repository, edit, _history(repository, base, edit))


def _history(repository: str, base: str, edit: str) -> str:
    path = base if "://" not in base else edit.removeprefix(f"{repository}/")
    match = _EDITS.fullmatch(path)
    if match is None or not repository:
        return ""
    way, branch, rest = match["way"], match["branch"], match["rest"]
    if way.startswith("-/"):
        return f"{repository}/-/commits/{branch}/{rest}"
    if way == "_edit":
        return f"{repository}/commits/branch/{branch}/{rest}"
    if way == "src":
        return f"{repository}/history-node/{branch}/{rest}"
    return f"{repository}/commits/{branch}/{rest}"


def supposed_edit_uri(
    edit_uri: str, repository: str, written: str, branch: str, prefix: str
) -> str:
    """What to take for `edit_uri` where mkdocs.yml names none: the branch and folder of the clone.

    The engine supposes «master» and «docs», of GitHub, GitLab and Bitbucket alone.
    """
    if edit_uri not in _SUPPOSED or (f"/{written}/" == "/docs/" and branch in {"", "master"}):
        return edit_uri
    way = "src" if "bitbucket" in repository else "-/edit" if "gitlab" in repository else "edit"
    return f"{way}/{branch or 'main'}/{prefix}{written}/"
