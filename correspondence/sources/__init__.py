"""Cases in: YAML and JSON files become a `Case`."""
