"""A registry of steps fed by a decorator in a plug-in module; the CLI ships what it looks up."""
import sys

from etl import cli

if __name__ == "__main__":
    sys.exit(cli.main(["upper", "strip"]))
