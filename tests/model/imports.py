"""Every form of import binds one name, or hides what it binds."""
from __future__ import annotations
import os
import os.path, xml.dom.minidom
import xml.sax as sax, json as json
from a import b
from a.b import c as d, e
from . import f
from .g import (h, i as j,)
from ..k import *

def inner():
    import os.path as path
    import os.path
