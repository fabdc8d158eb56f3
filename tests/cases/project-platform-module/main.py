"""A module chooses the starter by sys.platform; here it is the one with processes."""
import compat


def main():
    lines = []
    compat.spawn_worker(lambda: lines.append(1))  #! spawn,forkserver
    print(lines)


if __name__ == "__main__":
    main()
