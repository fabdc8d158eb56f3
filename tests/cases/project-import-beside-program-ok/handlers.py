"""Handlers."""
import logging


def make_handler():
    return logging.StreamHandler()
