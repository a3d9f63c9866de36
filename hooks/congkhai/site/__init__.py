"""Pages as they are written, their links, and the writing."""
