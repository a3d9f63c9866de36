"""One module per page: what the portal knows → what a reader sees."""
