"""A portal and a day → duties, occurrences, states, and what was seen of what was promised."""
