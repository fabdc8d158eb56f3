from .registry import get, step
from . import steps

__all__ = ["get", "step", "steps"]
