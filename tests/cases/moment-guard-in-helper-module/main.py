"""The guard stands in a helper module, where __name__ never is __main__: nothing starts there."""
import jobs


if __name__ == "__main__":
    print(jobs.run([1, 2]))
