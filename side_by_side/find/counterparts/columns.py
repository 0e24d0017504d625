"""Fields of one's own, and what they declare of columns."""

from side_by_side.find.counterparts.counterpart import Counterpart

COLUMNS: tuple[Counterpart, ...] = (
    Counterpart(
        "get_db_prep_value",
        "process_bind_param() of a TypeDecorator, or a type of the dialect: mysql.SET, PickleType",
        ("PickleType",),
        pair="specimens.pickled_label",
    ),
    Counterpart(
        "select_format",
        "column_expression() of a type, such as that of sqlite.JSONB",
        ("JSONB",),
        pair="specimens.functions_of_a_stored_document",
    ),
)
