"""Sentences that charge somebody, and those that only look as if they did."""
