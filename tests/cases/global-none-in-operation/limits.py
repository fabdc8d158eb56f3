"""Limits."""
most = None


def set_most(number):
    global most
    most = number
