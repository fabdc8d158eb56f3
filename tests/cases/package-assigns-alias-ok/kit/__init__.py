from . import base as _base

Worker = _base.BaseWorker
