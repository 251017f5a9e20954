"""Places: what the toponyms of a document mean, with a point, a radius, the rivals and the reasons."""

from crossclaim.link.places.home import NO_HOME, Home
from crossclaim.link.places.homes import Outlook, homes, outlook
from crossclaim.link.places.resolve import Resolution, resolve_places

__all__ = ["NO_HOME", "Home", "Outlook", "Resolution", "homes", "outlook", "resolve_places"]
