"""What is used of SQLAlchemy, and not documented."""

NAMES = {
    "sqlalchemy.ext.associationproxy:_AssociationCollection": (
        "the base of the lists, dicts and sets that a proxy gives"
    ),
    "sqlalchemy.orm.mapper:_all_registries": "all mapped classes, to find their source",
    "sqlalchemy.orm:registry._managers": (
        "the same; the public mappers raises where a mapping has failed"
    ),
    "sqlalchemy.schema:CheckConstraint._create_rule": (
        "whether the check of a type is written; it would leave out that of JSON"
    ),
    "sqlalchemy.schema:Column._copy": "a column for another table",
    "sqlalchemy.schema:CheckConstraint._copy": "a constraint for another table",
    "sqlalchemy.schema:Constraint._type_bound": "whether a constraint came from a type",
    "sqlalchemy.schema:DefaultClause._set_parent": "gives a column its default",
    "sqlalchemy.schema:Index._ddl_if": "what ddl_if() was given",
    "sqlalchemy.schema:Table._sorted_constraints": "constraints in the order of their making",
    "sqlalchemy.schema:UniqueConstraint._pending_colargs": (
        "the columns of a constraint without a table"
    ),
    "sqlalchemy.types:TypeEngine._type_affinity": "the general type that a type is a case of",
    "sqlalchemy.types:TypeEngine._variant_mapping": "what with_variant() was given",
}
