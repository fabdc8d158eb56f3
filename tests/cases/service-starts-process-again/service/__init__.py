from .ticks import tick
from .service import Service
