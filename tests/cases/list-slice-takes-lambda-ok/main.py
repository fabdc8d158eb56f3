"""A slice of the list of steps leaves the lambda at its end out."""
from multiprocessing import Pool


def strip(text):
    return text.strip()


def apply_steps(job):
    steps, text = job
    for step in steps:
        text = step(text)
    return text


if __name__ == "__main__":
    steps = [strip, str.lower, lambda text: text + "!"]
    with Pool(1) as pool:
        print(pool.map(apply_steps, [(steps[:-1], " A "), (steps[:2], " B ")]))
