from .schedule import Scheduler
