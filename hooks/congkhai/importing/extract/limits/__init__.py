"""Deadlines, what returns, and events: what has a day of its own."""
