"""Questions about a warehouse with docks, for what only PostgreSQL has, without extensions."""

DATABASES = ("postgresql",)
