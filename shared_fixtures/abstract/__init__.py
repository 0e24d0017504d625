"""Questions about abstract base classes."""
