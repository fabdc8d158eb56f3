"""`import a.b.c` and `import a.b as x` lead to the same module, whose function ships a partial of a lambda."""
import functools

import tools.workers.pools
import tools.workers as crew


def main():
    scale = functools.partial(lambda factor, n: factor * n, 3)
    print(crew.pools.spread(abs, [-1, 2]))
    print(tools.workers.pools.spread(scale, [1, 2]))  #! all


if __name__ == "__main__":
    main()
