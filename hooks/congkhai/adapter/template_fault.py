"""A portal's own template that fails: said as a sentence with its place, where it is not ours."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateSyntaxError

from ..render import theme_shell
from ..settings import read_settings
from ..theme import THEME
from .configuration import told_programs
from .engine import Abort, MkDocsConfig, build


def build_or_tell(config: MkDocsConfig) -> None:
    """The engine's build; raises Abort with a sentence for a template that does not fit."""
    try:
        with told_programs(Path(config.config_file_path)):
            build(config)
    except Exception as error:
        raise Abort(template_fault(error, Path(config.config_file_path).parent)) from error


def template_fault(error: Exception, root: Path) -> str:
    """`overrides/ck/plan.html:12:1: …`; what no template of the portal's own caused is raised
    again, a mistake in the theme itself among it."""
    if isinstance(error, theme_shell.SlotLost):
        return _frame_lost(root)
    if isinstance(error, TemplateSyntaxError):
        file, line = Path(error.filename or ""), error.lineno
    else:
        frames = [
            (Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)
        ]
        file, line = next(
            ((path, line) for path, line in reversed(frames) if path.suffix == ".html"),
            (Path(), 1),
        )
    if not file.suffix or file.is_relative_to(THEME):
        raise error
    message = error.message if isinstance(error, TemplateError) else str(error)
    shown = file.relative_to(root) if file.is_relative_to(root) else file
    return (
        f"{shown.as_posix()}:{line}:1: mẫu trang riêng không khớp với giao diện bản này: "
        f"{message} → chạy «congkhai upgrade» để biết mẫu nào phải sửa"
    )


_FRAME = '«{% extends "frame.html" %}»'


def _frame_lost(root: Path) -> str:
    """The portal's own `main.html` stands in place of the frame, and holds no page."""
    folder = read_settings(root / "mkdocs.yml").text("theme", "custom_dir")
    file = Path(folder, "main.html").as_posix()
    return (
        f"{file}:1:1: mẫu trang riêng không còn chỗ cho tên và nội dung trang → dòng đầu phải là "
        f"{_FRAME}, bên dưới chỉ đổi từng khối của khung"
    )
