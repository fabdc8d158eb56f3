"""The settings module has the executor; another module submits, the main program gives the partial."""
import functools

import settings
import work


def main():
    job = functools.partial(lambda a, b: a + b, 1)
    print(work.later(job, 2))  #! all
    settings.executor.shutdown()


if __name__ == "__main__":
    main()
