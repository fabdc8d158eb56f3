"""Stands in for stable_baselines3 where it isn't installed."""
