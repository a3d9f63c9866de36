"""Measurements: run with `make bench`, or one of them with `python -m benchmarks.NAME`."""
