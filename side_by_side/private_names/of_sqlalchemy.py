"""The undocumented names of SQLAlchemy that the project uses."""

NAMES = {
    "sqlalchemy.connectors.asyncio:AsyncAdapt_dbapi_cursor._rows": (
        "the rows that an asynchronous driver has returned"
    ),
    "sqlalchemy.ext.associationproxy:_AssociationCollection": (
        "the base of the lists, dicts and sets that a proxy returns"
    ),
    "sqlalchemy.orm.mapper:_all_registries": "all mapped classes, to find their source",
    "sqlalchemy.orm:Mapper._sorted_tables": "sorts a class's tables, which warns, once and early",
    "sqlalchemy.orm:registry._managers": (
        "the same; the public mappers raises if a mapping has failed"
    ),
    "sqlalchemy.schema:MetaData._add_table": "the tables of several metadata, under one of them",
    "sqlalchemy.schema:ForeignKeyConstraint._create_rule": (
        "whether a constraint is rendered; overridden for foreign keys"
    ),
    "sqlalchemy.schema:Column._copy": "a column for another table",
    "sqlalchemy.schema:CheckConstraint._copy": "a constraint for another table",
    "sqlalchemy.schema:Constraint._type_bound": "whether a constraint came from a type",
    "sqlalchemy.schema:Table._prefixes": "makes a copy of a table a temporary one",
    "sqlalchemy.schema:DefaultClause._set_parent": "gives a column its default",
    "sqlalchemy.schema:Index._ddl_if": "the arguments of ddl_if()",
    "sqlalchemy.schema:Table._sorted_constraints": "constraints in the order of their creation",
    "sqlalchemy.schema:UniqueConstraint._pending_colargs": (
        "the columns of a constraint without a table"
    ),
    "sqlalchemy.types:TypeEngine._type_affinity": "the generic type of a type",
    "sqlalchemy.types:TypeEngine._variant_mapping": "the arguments of with_variant()",
}
