"""The registers: one module per table that people filter."""
