"""Plans and registers → a portal: links, identity, succession, and what must hold along edges."""
