import sys

if sys.platform == "emscripten":
    from compat_threads import spawn_worker
else:
    from compat_processes import spawn_worker
