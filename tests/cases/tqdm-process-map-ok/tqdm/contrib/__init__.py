"""Stands in for tqdm.contrib."""
