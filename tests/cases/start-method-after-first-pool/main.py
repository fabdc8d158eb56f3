"""The pool was made before the method was set; only the process after it spawns."""
import multiprocessing


def main():
    fork = multiprocessing.get_context("fork")
    with fork.Pool(1, initializer=lambda: None) as pool:
        print(pool.map(abs, [-1]))
    multiprocessing.set_start_method("spawn", force=True)
    process = multiprocessing.Process(target=lambda: None)  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    main()
