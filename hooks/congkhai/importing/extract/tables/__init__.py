"""Tables: rows, headings, what columns hold, labels, and figures of cells."""
