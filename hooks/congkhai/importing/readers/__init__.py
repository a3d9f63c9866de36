"""One module per format: a file → lines of text."""
