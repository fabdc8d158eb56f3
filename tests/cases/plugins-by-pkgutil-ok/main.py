"""The same with functions alone; the package's modules are imported by their infos."""
import importlib
import pkgutil
from concurrent.futures import ProcessPoolExecutor

import plugins
from registry import REGISTRY


def main():
    for info in pkgutil.iter_modules(plugins.__path__):
        importlib.import_module(f"plugins.{info.name}")
    with ProcessPoolExecutor(1) as executor:
        for function in REGISTRY.values():
            print(executor.submit(function, "aB").result())


if __name__ == "__main__":
    main()
