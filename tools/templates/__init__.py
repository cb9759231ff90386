"""Makes the Word templates from readable sources."""
