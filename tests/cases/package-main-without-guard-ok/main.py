"""A package's __main__.py starts processes without a guard, and children don't import it."""
import subprocess
import sys

if __name__ == "__main__":
    sys.exit(subprocess.run([sys.executable, "-m", "tool"]).returncode)
