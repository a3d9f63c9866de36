"""What a portal's mkdocs.yml says of its own face: name, whose it is and how to reach them,
licence, colours."""

from .colours import Colour, colour_file
from .face import Face, Keeper, read_face, wrong_address
from .forge import forge_links, supposed_edit_uri
from .mkdocs_yml import PortalSettings, portal_address, read_settings, settings_files
from .office import Office, is_mailbox, read_office
from .search_words import SearchWords, read_search_words
from .site_address import site_address
from .wrong_settings import wrong_settings

__all__ = [
    "Colour",
    "Face",
    "Keeper",
    "Office",
    "PortalSettings",
    "SearchWords",
    "colour_file",
    "forge_links",
    "is_mailbox",
    "portal_address",
    "read_face",
    "read_office",
    "read_search_words",
    "read_settings",
    "settings_files",
    "site_address",
    "supposed_edit_uri",
    "wrong_address",
    "wrong_settings",
]
