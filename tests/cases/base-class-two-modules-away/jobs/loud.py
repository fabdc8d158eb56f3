from .base import Job


class LoudJob(Job):
    def shout(self, text):
        print(text.upper())
