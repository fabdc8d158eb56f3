LEAF = (1, None)
