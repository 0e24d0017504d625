"""The undocumented names of Django, SQLAlchemy and Alembic that the project uses.

Any release may remove them, so ``pyproject.toml`` has upper bounds for the three libraries. Each
module declares ``NAMES``: ``module:object.attribute`` -> what it is used for. The suite fails if a
listed name does not exist, or if a name is used and not listed.
"""
