"""Questions about a herbarium, for what PostgreSQL has with its extensions."""

DATABASES = ("postgresql",)
EXTENSIONS = (
    "bloom",
    "btree_gin",
    "btree_gist",
    "citext",
    "fuzzystrmatch",
    "hstore",
    "pg_trgm",
    "pgcrypto",
    "unaccent",
)
