"""The executor's class is a parameter; one caller gives the one of processes."""
import concurrent.futures


def fetch_all(function, urls, executor_class=concurrent.futures.ThreadPoolExecutor):
    with executor_class(max_workers=2) as executor:
        futures = {executor.submit(function, url): url for url in urls}
        return {futures[f]: f.result() for f in concurrent.futures.as_completed(futures)}


def main():
    print(fetch_all(lambda url: len(url), ["a", "bb"]))
    print(fetch_all(lambda url: len(url), ["a", "bb"],  #! all
                    executor_class=concurrent.futures.ProcessPoolExecutor))


if __name__ == "__main__":
    main()
