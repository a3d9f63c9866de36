"""Tests of the built site; `conftest.py` says what a test may ask for."""
