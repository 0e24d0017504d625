"""Single changes of a model, and what they must leave of the rows.

Who notices them is told by running. The models before and after stand in ``django_side/detection``
and ``sqlalchemy_side/detection``.
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
