"""The tool that runs the Django side and the SQLAlchemy side and reports where they differ."""

__version__ = "0.1.0"

#: The version of every JSON that the tool writes, described in ``docs/json.md``.
JSON_FORMAT = 1
