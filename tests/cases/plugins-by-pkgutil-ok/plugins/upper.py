"""Changes of case."""
from registry import register


@register("upper")
def upper(text):
    return text.upper()


@register("swap")
def swap(text):
    return text.swapcase()
