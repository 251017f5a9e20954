"""Places: what the toponyms of a document mean, with a point, a radius, the rivals and the reasons."""

from crossclaim.link.places.gather import PART, gather_places
from crossclaim.link.places.home import NO_HOME, Home
from crossclaim.link.places.homes import Outlook, homes, outlook
from crossclaim.link.places.resolve import Resolution, resolve_places

__all__ = ["NO_HOME", "PART", "Home", "Outlook", "Resolution", "gather_places", "homes", "outlook", "resolve_places"]
