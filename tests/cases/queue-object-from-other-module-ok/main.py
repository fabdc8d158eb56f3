"""The queue is an attribute of another module; a thread's."""
import channels


def main():
    channels.jobs.put(("print", lambda: 1))
    print(channels.jobs.get()[1]())


if __name__ == "__main__":
    main()
