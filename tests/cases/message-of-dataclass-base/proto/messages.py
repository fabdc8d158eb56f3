from dataclasses import dataclass
from typing import Any


@dataclass
class Message:
    kind: str
    body: Any = None


class Upload(Message):
    def __init__(self, stream):
        super().__init__("upload", stream)
