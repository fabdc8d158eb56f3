"""Stands in for stable_baselines3.common."""
