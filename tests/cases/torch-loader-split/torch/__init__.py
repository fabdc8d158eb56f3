"""Stands in for torch where it isn't installed."""
