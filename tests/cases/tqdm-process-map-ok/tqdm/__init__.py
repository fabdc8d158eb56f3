"""Stands in for tqdm where it isn't installed."""
