"""What the text of a document says: dates, duties, citations, targets."""
