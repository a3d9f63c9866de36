"""The tests: one file per module, and the real site in a real browser under `site/`."""
