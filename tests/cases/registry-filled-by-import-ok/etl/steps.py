from .registry import step


@step("upper")
def upper(text):
    return text.upper()


@step("strip")
def strip(text):
    return text.strip()
