"""Changes to tables and columns of a SQLite schema."""

from tests.schema.sqlite_changes import run, swap

NICK = "    nick text,\n"
NAME = "name varchar(100) NOT NULL DEFAULT 'nobody' COLLATE NOCASE"
TWICE = "GENERATED ALWAYS AS (age * 2) VIRTUAL"
HEIGHT = "height decimal(5, 2) DEFAULT 1.5"
AMOUNT = "amount int NOT NULL"

TABLES = [
    run("table_added", "CREATE TABLE extra (a)", ("table.exists", "extra")),
    run("table_added_in_quotes", 'CREATE TABLE "a b" (a)', ("table.exists", "a b")),
    run("table_dropped", "DROP TABLE ledger", ("table.exists", "ledger")),
    run(
        "table_renamed",
        "ALTER TABLE ledger RENAME TO journal",
        ("table.exists", "ledger"),
        ("table.exists", "journal"),
    ),
    swap(
        "table_name_in_case_only",
        "TABLE ledger",
        "TABLE Ledger",
        ("table.exists", "ledger"),
        ("table.exists", "Ledger"),
    ),
    run("virtual_table_dropped", "DROP TABLE memo", ("table.exists", "memo")),
    run(
        "virtual_table_added",
        "CREATE VIRTUAL TABLE box USING rtree(id, x0, x1)",
        ("table.exists", "box"),
    ),
    swap("virtual_module", "fts5(title, body, ", "fts4(title, body, ", ("table.module", "memo")),
    swap("virtual_argument_value", "'porter'", "'ascii'", ("table.arguments", "memo")),
    swap("virtual_argument_case", "'porter'", "'Porter'", ("table.arguments", "memo")),
    swap("virtual_argument_added", "title, body", "title, body, tags", ("table.arguments", "memo")),
    swap("virtual_argument_order", "title, body", "body, title", ("table.arguments", "memo")),
    swap("strict_dropped", ") STRICT", ")", ("table.strict", "ledger")),
    swap(
        "strict_and_without_rowid",
        ") STRICT",
        ") STRICT, WITHOUT ROWID",
        ("table.without_rowid", "ledger"),
        ("column.null", "ledger.number"),
    ),
    swap("without_rowid_dropped", ") WITHOUT ROWID", ")", ("table.without_rowid", "visit")),
]

COLUMNS = [
    run("column_added", "ALTER TABLE visit ADD COLUMN extra int", ("column.exists", "visit.extra")),
    swap("column_added_first", NICK, f"a int,{NICK}", ("column.exists", "person.a")),
    run(
        "column_dropped",
        "ALTER TABLE country DROP COLUMN motto",
        ("column.exists", "country.motto"),
    ),
    run(
        "column_renamed",
        "ALTER TABLE country RENAME COLUMN motto TO slogan",
        ("column.exists", "country.motto"),
        ("column.exists", "country.slogan"),
    ),
    run(
        "column_renamed_in_case_only",
        "ALTER TABLE country RENAME COLUMN motto TO Motto",
        ("column.exists", "country.motto"),
        ("column.exists", "country.Motto"),
    ),
    swap(
        "columns_reordered",
        "    code varchar(2),\n    name text,",
        "    name text,\n    code varchar(2),",
        ("table.columns", "visit"),
    ),
    swap("type_other", "nick text", "nick varchar", ("column.type", "person.nick")),
    swap("type_removed", "nick text", "nick", ("column.type", "person.nick")),
    swap("type_length", "varchar(100)", "varchar(101)", ("column.type", "person.name")),
    swap("type_length_removed", "varchar(100)", "varchar", ("column.type", "person.name")),
    swap("type_precision", "decimal(5, 2)", "decimal(6, 2)", ("column.type", "person.height")),
    swap("type_scale", "decimal(5, 2)", "decimal(5, 3)", ("column.type", "person.height")),
    swap("type_scale_removed", "decimal(5, 2)", "decimal(5)", ("column.type", "person.height")),
    swap(
        "type_scale_negative", "decimal(5, 2)", "decimal(5, -2)", ("column.type", "person.height")
    ),
    swap("type_int_for_integer", "age integer", "age int", ("column.type", "person.age")),
    # A key that is not the rowid is implicitly not null in a strict table.
    swap(
        "type_int_of_the_key",
        "number integer",
        "number int",
        ("column.type", "ledger.number"),
        ("column.null", "ledger.number"),
    ),
    swap("type_unsigned", "age integer", "age integer unsigned", ("column.type", "person.age")),
    swap("type_datetime", "born datetime", "born timestamp", ("column.type", "person.born")),
    swap("type_strict", AMOUNT, "amount real NOT NULL", ("column.type", "ledger.amount")),
    swap("type_any", AMOUNT, "amount any NOT NULL", ("column.type", "ledger.amount")),
    swap("null_dropped", AMOUNT, "amount int", ("column.null", "ledger.amount")),
    swap("null_added", "nick text", "nick text NOT NULL", ("column.null", "person.nick")),
    swap(
        "null_of_the_key",
        "id integer NOT NULL PRIMARY",
        "id integer PRIMARY",
        ("column.null", "person.id"),
    ),
    swap(
        "null_named_though_it_says_nothing",
        "nick text",
        "nick text CONSTRAINT free NULL",
        ("column.null_name", "person.nick"),
    ),
    swap(
        "null_on_conflict",
        AMOUNT,
        f"{AMOUNT} ON CONFLICT IGNORE",
        ("column.not_null_on_conflict", "ledger.amount"),
    ),
    swap(
        "null_named",
        AMOUNT,
        "amount int CONSTRAINT needed NOT NULL",
        ("column.not_null_name", "ledger.amount"),
    ),
    swap("default_added", "nick text", "nick text DEFAULT 'x'", ("column.default", "person.nick")),
    swap("default_dropped", HEIGHT, "height decimal(5, 2)", ("column.default", "person.height")),
    swap("default_value", "'nobody'", "'somebody'", ("column.default", "person.name")),
    swap("default_case", "'nobody'", "'Nobody'", ("column.default", "person.name")),
    swap("default_space", "'nobody'", "' nobody'", ("column.default", "person.name")),
    swap("default_empty_string", "'nobody'", "''", ("column.default", "person.name")),
    swap("default_null", "'nobody'", "NULL", ("column.default", "person.name")),
    swap("default_string_null", "'nobody'", "'NULL'", ("column.default", "person.name")),
    swap("default_number", "DEFAULT 1.5", "DEFAULT 1.25", ("column.default", "person.height")),
    swap("default_negative", "DEFAULT 1.5", "DEFAULT -1.5", ("column.default", "person.height")),
    swap(
        "default_string_number", "DEFAULT 1.5", "DEFAULT '1.5'", ("column.default", "person.height")
    ),
    swap("default_moment", "CURRENT_TIMESTAMP", "CURRENT_DATE", ("column.default", "person.born")),
    swap(
        "default_moment_as_string",
        "CURRENT_TIMESTAMP",
        "'CURRENT_TIMESTAMP'",
        ("column.default", "person.born"),
    ),
    swap("default_blob", "'nobody'", "x'AB'", ("column.default", "person.name")),
    swap("default_true", "DEFAULT 1.5", "DEFAULT TRUE", ("column.default", "person.height")),
    swap("default_expression", "(3 + 4)", "(4 + 3)", ("column.default", "person.score")),
    swap("default_expression_value", "(3 + 4)", "7", ("column.default", "person.score")),
    swap(
        "default_named",
        "DEFAULT 1.5",
        "CONSTRAINT usual DEFAULT 1.5",
        ("column.default_name", "person.height"),
    ),
    swap(
        "collation_added",
        "motto text",
        "motto text COLLATE NOCASE",
        ("column.collation", "country.motto"),
    ),
    swap(
        "collation_other",
        "COLLATE NOCASE,\n",
        "COLLATE RTRIM,\n",
        ("column.collation", "person.name"),
    ),
    swap("collation_dropped", " COLLATE NOCASE,\n", ",\n", ("column.collation", "person.name")),
    swap(
        "collation_named",
        "COLLATE NOCASE,\n",
        "CONSTRAINT loose COLLATE NOCASE,\n",
        ("column.collation_name", "person.name"),
    ),
    swap("generated_expression", TWICE, "AS (age * 3)", ("column.generated", "person.twice")),
    swap("generated_stored", TWICE, "AS (age * 2) STORED", ("column.generated", "person.twice")),
    swap("generated_dropped", TWICE, "", ("column.generated", "person.twice")),
    swap(
        "generated_added",
        "motto text",
        "motto text AS (name)",
        ("column.generated", "country.motto"),
    ),
    swap(
        "generated_named",
        TWICE,
        f"CONSTRAINT doubled {TWICE}",
        ("column.generated_name", "person.twice"),
    ),
    swap("autoincrement_dropped", " AUTOINCREMENT", "", ("column.identity", "person.id")),
    swap(
        "autoincrement_added",
        "PRIMARY KEY (number)",
        "PRIMARY KEY (number AUTOINCREMENT)",
        ("column.identity", "ledger.number"),
    ),
]
