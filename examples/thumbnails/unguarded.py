"""A script that starts processes while it is imported, which spawned children do once more."""
from images import brightness, make
from parallel import for_each

print(for_each(brightness, [make(8), make(16)]))
