"""What the product knows and decides; no Discord, SQL or scheduler library in a feature."""

from importlib.metadata import version

__version__ = version("massilia-mundi")
