from jobs import run, tag

if __name__ == "__main__":
    run(print)
    tag([])
