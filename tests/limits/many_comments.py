"""Comments upon comments, of which each may be for a linter."""
print("from multiprocessing import Pool")
print("# a remark\n" * 100_000)
print("    # noqa\n\n" * 50_000)
print("def work():\n" + "    # picklint: ignore\n" * 50_000 + "    return 1 # noqa")
print('text = """\n' + "# no remark\n" * 50_000 + '"""')
print("# 'quoted \"\"\"\n" * 50_000)
