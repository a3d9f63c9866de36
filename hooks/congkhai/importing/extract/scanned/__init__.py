"""Tables of tasks whose columns a scan ran together."""
