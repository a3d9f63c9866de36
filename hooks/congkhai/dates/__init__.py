"""Partial dates, repetition, days off, and rules of dates read from words."""
