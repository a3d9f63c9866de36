"""Hands the engine's events over to the adapter in the package.

As `plugins: [congkhai]` does; this way the package beside this file serves, installed or not.
"""

from congkhai.adapter import CongKhai

_portal = CongKhai()

on_config = _portal.on_config
on_files = _portal.on_files
on_nav = _portal.on_nav
on_env = _portal.on_env
on_page_context = _portal.on_page_context
on_post_page = _portal.on_post_page
on_post_template = _portal.on_post_template
on_post_build = _portal.on_post_build
on_serve = _portal.on_serve
