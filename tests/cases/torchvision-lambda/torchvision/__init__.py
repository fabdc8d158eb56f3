"""Stands in for torchvision where it isn't installed."""
