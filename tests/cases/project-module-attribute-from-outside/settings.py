def plain(text):
    return text


formatter = plain
