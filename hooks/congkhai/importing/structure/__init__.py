"""The parts of a document: head, title, sections, end."""
