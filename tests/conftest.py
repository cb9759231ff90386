"""What many tests need: drafts from text, and the corpus letters that may be read."""
