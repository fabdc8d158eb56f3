"""What `python -m tool` runs; children don't import it again, so it needs no guard."""
from tool.work import run

run()
