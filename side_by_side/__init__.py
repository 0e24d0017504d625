"""The comparison: runs the two sides and says where they differ."""

__version__ = "0.1.0"
