"""The undocumented names of Django that the project uses."""

_SCHEMA = "django.db.backends.base.schema:BaseDatabaseSchemaEditor"

NAMES = {
    f"{_SCHEMA}._create_index_name": "the names that Django gives indexes and keys",
    f"{_SCHEMA}._field_indexes_sql": "the indexes of a field, as SQL",
    "django.db.backends.postgresql.schema:DatabaseSchemaEditor._is_collation_deterministic": (
        "queries a server; overridden, because port has none"
    ),
    "django.db.migrations.executor:MigrationExecutor._create_project_state": (
        "the state before the first migration that is not applied"
    ),
    "django.db.models:CheckConstraint._get_check_sql": "the condition of a check, as SQL",
    "django.db.models:Model._save_table": "writes a row to one table, as save() does",
    "django.db.models:QuerySet._raw_delete": "deletes rows without those that refer to them",
    "django.contrib.postgres.constraints:ExclusionConstraint._get_expressions": (
        "the expressions of an exclusion constraint"
    ),
    "django.contrib.postgres.constraints:ExclusionConstraint._get_condition_sql": (
        "its condition, as SQL"
    ),
    "django.conf:LazySettings._wrapped": "settings of another module than the named",
    "django.db.models.query:QuerySet._insert": "one row as save() writes it, in its own table only",
    "django.db.utils:ConnectionHandler._settings": (
        "the addresses that were read before they were replaced"
    ),
}
