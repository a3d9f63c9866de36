"""Vietnamese letters, blocks of Markdown, and the numbering of a document."""
