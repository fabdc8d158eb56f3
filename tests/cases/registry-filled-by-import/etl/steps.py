from .registry import step


@step("upper")
def upper(text):
    return text.upper()


step("strip")(lambda text: text.strip())
