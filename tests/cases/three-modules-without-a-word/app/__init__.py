from .application import Application
