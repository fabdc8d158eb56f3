"""The queue is an attribute of another module, which main fills by `channels.jobs.put`."""
import channels


def main():
    channels.jobs.put(("print", lambda: 1))  #! all


if __name__ == "__main__":
    main()
