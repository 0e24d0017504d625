"""An online course platform, in Django."""
