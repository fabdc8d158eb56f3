"""pkgutil finds the modules of a package, which register what they define."""
import importlib
import pkgutil
from concurrent.futures import ProcessPoolExecutor

import plugins
from registry import REGISTRY


def main():
    for _, name, _ in pkgutil.iter_modules(plugins.__path__, "plugins."):
        importlib.import_module(name)
    with ProcessPoolExecutor(1) as executor:
        for function in REGISTRY.values():
            print(executor.submit(function, "aB").result())  #! all


if __name__ == "__main__":
    main()
