value = lambda: 1
