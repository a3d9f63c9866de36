"""When: days, months, quarters, stretches and paces that words name."""
