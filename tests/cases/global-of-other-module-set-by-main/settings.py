"""Settings."""
TITLE = "numbers"
