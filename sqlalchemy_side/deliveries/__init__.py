"""Couriers, parcels and labels: both libraries in an event loop."""

from contextlib import suppress

# The models can do without greenlet, which SQLAlchemy 2.1 insists on when its package is imported
# for the first time. After that its classes can be imported; what they cannot do they refuse.
with suppress(ImportError):
    import sqlalchemy.ext.asyncio  # noqa: F401 - so that it is not the first time
