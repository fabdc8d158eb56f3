def shout(text):
    return text.upper()


formatter = lambda text: text
