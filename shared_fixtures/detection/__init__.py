"""Single changes of a model, and the rows that they must leave.

A run determines which tool detects them. The models before and after are in
``django_side/detection`` and ``sqlalchemy_side/detection``.
"""

TOPICS = (
    "columns",
    "nulls_and_lengths",
    "defaults",
    "columns_alone",
    "comments_and_collations",
    "forms",
    "number_types",
    "texts",
    "moments",
    "enums",
    "keys",
    "renames",
    "foreign_keys",
    "targets_deleted",
    "many_to_many",
    "checks",
    "uniques",
    "indexes",
    "options_of_models",
    "inheritance",
    "generated",
)
