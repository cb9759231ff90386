"""Programs that make what the project ships: pages of docs/, Word templates, the syllable table."""
