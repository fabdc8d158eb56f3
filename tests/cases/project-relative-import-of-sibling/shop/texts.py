PREFIX = "- "
