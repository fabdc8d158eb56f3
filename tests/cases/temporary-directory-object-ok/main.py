"""Only the name of the temporary directory is kept."""
import tempfile
from concurrent.futures import ProcessPoolExecutor


class Workspace:
    def __init__(self, folder):
        self.folder = folder

    def name(self):
        return self.folder


def longest(workspace):
    return len(workspace.name())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(1) as executor:
            print(executor.submit(longest, Workspace(folder)).result() > 0)
