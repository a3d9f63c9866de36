"""One module per download format: what the portal knows → bytes, the same for the same facts."""
