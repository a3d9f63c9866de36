"""Turn a folder of plans into a public transparency portal.

    load → check → link → schedule → render → site

Each stage is a module named for its verb; what passes between them is a module named for its noun.
Read `knowledge.py` and `pipeline.py` for the whole journey on two screens.
"""

__version__ = "0.1.0"
