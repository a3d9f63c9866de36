"""What turns a template and values into a page, and a page into one of the theme."""
