def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value
    return composed


trim = compose(str.strip, str.title)


def shout(text):
    return text.upper()
