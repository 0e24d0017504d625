from django.db.backends.postgresql.base import DatabaseWrapper as Plain


class DatabaseWrapper(Plain):
    """Stores durations as numbers."""

    data_types = {**Plain.data_types, "DurationField": "bigint"}
