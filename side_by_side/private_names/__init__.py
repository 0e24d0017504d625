"""The names of Django, SQLAlchemy and Alembic that are used though they are not documented.

A release may take any of them away without a word, which is why ``pyproject.toml`` has upper bounds
for the three libraries. Each module holds ``NAMES``: ``module:object.attribute`` -> what it is used
for. The suite fails where a name is gone, or is used and not listed.
"""
