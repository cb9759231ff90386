"""Drafts in: .docx and .txt files become a `Draft`."""
