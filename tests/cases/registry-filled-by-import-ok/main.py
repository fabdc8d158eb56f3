"""A registry of module-level steps; only names of functions are shipped."""
import sys

from etl import cli

if __name__ == "__main__":
    sys.exit(cli.main(["upper", "strip"]))
