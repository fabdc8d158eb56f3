"""The executor's class is a parameter; who gives processes gives a builtin too."""
import concurrent.futures


def fetch_all(function, urls, executor_class=concurrent.futures.ThreadPoolExecutor):
    with executor_class(max_workers=2) as executor:
        futures = {executor.submit(function, url): url for url in urls}
        return {futures[f]: f.result() for f in concurrent.futures.as_completed(futures)}


def main():
    print(fetch_all(lambda url: len(url), ["a", "bb"]))
    print(fetch_all(len, ["a", "bb"],
                    executor_class=concurrent.futures.ProcessPoolExecutor))


if __name__ == "__main__":
    main()
