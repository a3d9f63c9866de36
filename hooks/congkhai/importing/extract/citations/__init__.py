"""Documents that a text names, and what it does to them."""
