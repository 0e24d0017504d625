"""Changes to primary keys and uniques of a SQLite schema."""

from tests.schema.sqlite_changes import swap

PK = "CONSTRAINT visit_pk PRIMARY KEY (person_id, day DESC)"
UNIQUE = "UNIQUE (day, note COLLATE NOCASE)"
NAMED_UNIQUE = "CONSTRAINT country_code_name UNIQUE (code, name)"

PK_PLACE = "visit.visit_pk"
UNNAMED = "visit.unique (day, note collate nocase)"
CODE_NAME = "country.country_code_name"

KEYS = [
    swap(
        "key_name",
        "visit_pk",
        "visit_key",
        ("primary_key.exists", PK_PLACE),
        ("primary_key.exists", "visit.visit_key"),
    ),
    swap(
        "key_name_dropped",
        "CONSTRAINT visit_pk ",
        "",
        ("primary_key.exists", PK_PLACE),
        ("primary_key.exists", "visit.primary key"),
    ),
    swap(
        "key_column_dropped",
        "(person_id, day DESC)",
        "(person_id)",
        ("primary_key.columns", PK_PLACE),
    ),
    swap(
        "key_column_order",
        "(person_id, day DESC)",
        "(day DESC, person_id)",
        ("primary_key.columns", PK_PLACE),
    ),
    swap("key_direction", "day DESC)", "day)", ("primary_key.columns", PK_PLACE)),
    swap(
        "key_collation", "day DESC)", "day COLLATE NOCASE DESC)", ("primary_key.columns", PK_PLACE)
    ),
    swap("key_on_conflict", PK, f"{PK} ON CONFLICT REPLACE", ("primary_key.on_conflict", PK_PLACE)),
    swap(
        "key_inline_on_conflict",
        "PRIMARY KEY AUTOINCREMENT",
        "PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT",
        ("primary_key.on_conflict", "person.primary key"),
    ),
    swap(
        "key_inline_descending",
        "varchar(2) NOT NULL PRIMARY KEY",
        "varchar(2) NOT NULL PRIMARY KEY DESC",
        ("primary_key.columns", "country.primary key"),
    ),
    swap(
        "key_dropped",
        ",\n    PRIMARY KEY (number)",
        "",
        ("primary_key.exists", "ledger.primary key"),
    ),
    swap(
        "key_descending_but_rowid",
        "PRIMARY KEY (number)",
        "PRIMARY KEY (number DESC)",
        ("primary_key.columns", "ledger.primary key"),
    ),
]

UNIQUES = [
    swap("unique_dropped", f"{UNIQUE},", "", ("unique.exists", UNNAMED)),
    swap("unique_inline_dropped", " UNIQUE,", ",", ("unique.exists", "country.unique (name)")),
    swap(
        "unique_inline_added",
        "motto text",
        "motto text UNIQUE",
        ("unique.exists", "country.unique (motto)"),
    ),
    swap(
        "unique_named",
        f"    {UNIQUE}",
        f"CONSTRAINT u {UNIQUE}",
        ("unique.exists", UNNAMED),
        ("unique.exists", "visit.u"),
    ),
    swap(
        "unique_name",
        "country_code_name",
        "codes",
        ("unique.exists", CODE_NAME),
        ("unique.exists", "country.codes"),
    ),
    swap(
        "unique_name_in_case_only",
        "country_code_name",
        "Country_code_name",
        ("unique.exists", CODE_NAME),
        ("unique.exists", "country.Country_code_name"),
    ),
    swap(
        "unique_columns",
        "UNIQUE (code, name)",
        "UNIQUE (code, motto)",
        ("unique.columns", CODE_NAME),
    ),
    swap(
        "unique_column_dropped",
        "UNIQUE (name, born)",
        "UNIQUE (name)",
        ("unique.columns", "person.person_name_born"),
    ),
    swap(
        "unique_order",
        "UNIQUE (name, born)",
        "UNIQUE (born, name)",
        ("unique.columns", "person.person_name_born"),
    ),
    swap(
        "unique_direction",
        "UNIQUE (name, born)",
        "UNIQUE (name, born DESC)",
        ("unique.columns", "person.person_name_born"),
    ),
    swap(
        "unique_collation",
        "UNIQUE (name, born)",
        "UNIQUE (name COLLATE BINARY, born)",
        ("unique.columns", "person.person_name_born"),
    ),
    swap(
        "unique_unnamed_collation",
        "note COLLATE NOCASE",
        "note",
        ("unique.exists", UNNAMED),
        ("unique.exists", "visit.unique (day, note)"),
    ),
    swap(
        "unique_on_conflict",
        NAMED_UNIQUE,
        f"{NAMED_UNIQUE} ON CONFLICT ROLLBACK",
        ("unique.on_conflict", CODE_NAME),
    ),
    swap(
        "unique_unnamed_on_conflict",
        UNIQUE,
        f"{UNIQUE} ON CONFLICT IGNORE",
        ("unique.on_conflict", UNNAMED),
    ),
    swap(
        "unique_same_name_twice",
        NAMED_UNIQUE,
        f"{NAMED_UNIQUE}, CONSTRAINT country_code_name UNIQUE (motto)",
        ("unique.exists", f"{CODE_NAME}.2"),
    ),
    swap(
        "unique_named_dropped",
        "CONSTRAINT person_name_born UNIQUE (name, born),",
        "",
        ("unique.exists", "person.person_name_born"),
    ),
    swap(
        "unique_as_index",
        ",\n    CONSTRAINT country_code_name UNIQUE (code, name)\n);",
        "); CREATE UNIQUE INDEX country_code_name ON country (code, name);",
        ("unique.exists", CODE_NAME),
        ("index.exists", CODE_NAME),
    ),
]
