"""Figures that are to be reached, of sentences and of tables."""
