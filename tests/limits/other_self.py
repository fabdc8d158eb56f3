"""Methods of containers, called on objects whose elements nobody keeps."""
print("import collections, multiprocessing")
for maker in ("collections.Counter('ab')", "collections.OrderedDict(a=1)"):
    for call in ("copy({})", "clear({})", "update({}, b=2)", "pop({}, 'a')", "values({})"):
        print(f"dict.{call.format(maker)}.attribute")
