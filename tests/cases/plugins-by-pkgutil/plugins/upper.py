"""Changes of case."""
from registry import register


@register("upper")
def upper(text):
    return text.upper()


register("swap")(lambda text: text.swapcase())
