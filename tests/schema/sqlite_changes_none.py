"""Other spellings and other histories of the same SQLite schema: nothing may be reported."""

from tests.schema.sqlite_changes import respell, run, swap
from tests.schema.sqlite_changes_keys import PK, UNIQUE
from tests.schema.sqlite_changes_references import HOME, OLD, ORIGIN, PAIR

SPELLINGS = [
    swap("table_keyword_case", "CREATE TABLE ledger", "create table ledger"),
    swap("table_if_not_exists", "CREATE TABLE ledger", "CREATE TABLE IF NOT EXISTS main.ledger"),
    swap("table_quotes", "CREATE TABLE ledger", 'CREATE TABLE "ledger"'),
    swap("table_brackets", "CREATE TABLE ledger", "CREATE TABLE [ledger]"),
    swap("table_backticks", "CREATE TABLE ledger", "CREATE TABLE `ledger`"),
    swap("table_string", "CREATE TABLE ledger", "CREATE TABLE 'ledger'"),
    swap("comments", "    nick text,", "    nick /* a, ) */ text -- , b int)\n    ,"),
    swap("spaces", "nick text,", "\n\n\tnick    text\t,"),
    swap("table_options_case", ") WITHOUT ROWID", ")without rowid"),
    swap("column_quotes", "    nick text", '    "nick" text'),
    swap("type_case", "varchar(100)", "VARCHAR(100)"),
    swap("type_spaces", "decimal(5, 2)", "decimal ( 5,2 )"),
    swap("type_comment", "decimal(5, 2)", "decimal(5, /* of */ 2)"),
    swap("type_quotes", "nick text", 'nick "text"'),
    swap("null_written_out", "nick text", "nick text NULL"),
    swap("null_conflict_written_out", "day date NOT NULL", "day date NOT NULL ON CONFLICT ABORT"),
    swap("null_of_a_key_without_rowid", "person_id integer NOT NULL", "person_id integer"),
    swap("default_in_parentheses", "DEFAULT 'nobody'", "DEFAULT ('nobody')"),
    swap("default_in_double_quotes", "DEFAULT 'nobody'", 'DEFAULT "nobody"'),
    swap("default_without_quotes", "DEFAULT 'nobody'", "DEFAULT nobody"),
    swap("default_null", "nick text", "nick text DEFAULT NULL"),
    swap("default_null_in_parentheses", "nick text", "nick text DEFAULT (null)"),
    swap("default_more_parentheses", "DEFAULT (3 + 4)", "DEFAULT ((3)+(4))"),
    swap("default_zeros", "DEFAULT 1.5", "DEFAULT 1.50"),
    swap("default_exponent", "DEFAULT 1.5", "DEFAULT 15E-1"),
    swap("default_plus", "DEFAULT 1.5", "DEFAULT +1.5"),
    swap("default_moment_case", "DEFAULT CURRENT_TIMESTAMP", "DEFAULT (current_timestamp)"),
    swap(
        "default_first",
        "NOT NULL DEFAULT 'nobody' COLLATE NOCASE",
        "COLLATE NOCASE DEFAULT 'nobody' NOT NULL",
    ),
    swap("collation_case", "COLLATE NOCASE,\n", 'COLLATE "nocase",\n'),
    swap("collation_binary", "motto text", "motto text COLLATE binary"),
    swap("generated_short", "GENERATED ALWAYS AS (age * 2) VIRTUAL", 'AS (("age")*2)'),
    swap(
        "key_with_the_column",
        "number integer,\n    amount int NOT NULL,\n    PRIMARY KEY (number)",
        "number integer PRIMARY KEY,\n    amount int NOT NULL",
    ),
    swap("key_ascending", "PRIMARY KEY (number)", "PRIMARY KEY (number ASC)"),
    swap(
        "key_inline_ascending",
        "PRIMARY KEY AUTOINCREMENT",
        "PRIMARY KEY ASC ON CONFLICT ABORT AUTOINCREMENT",
    ),
    swap(
        "key_quotes",
        PK,
        'CONSTRAINT "visit_pk" PRIMARY KEY ("person_id" ASC, [DAY] DESC) ON CONFLICT ABORT',
    ),
    swap("key_collation", "PRIMARY KEY (number)", "PRIMARY KEY (number COLLATE BINARY)"),
    swap(
        "unique_with_the_column",
        "name text NOT NULL UNIQUE,\n    motto text,",
        "name text NOT NULL,\n    motto text, UNIQUE (name),",
    ),
    swap("unique_quotes", UNIQUE, 'UNIQUE ( "day" ASC , `note` collate "NoCase")'),
    swap("unique_conflict", UNIQUE, f"{UNIQUE} ON CONFLICT ABORT"),
    swap("unique_twice", UNIQUE, f"{UNIQUE}, {UNIQUE}"),
    swap(
        "unique_collation",
        "UNIQUE (name, born)",
        "UNIQUE (name COLLATE NOCASE, born COLLATE BINARY)",
    ),
    swap("constraint_order", f"    {UNIQUE},\n    {PAIR}", f"    {PAIR},\n    {UNIQUE}"),
    swap("constraints_without_commas", f"{UNIQUE},\n", f"{UNIQUE}\n"),
    swap("check_quotes", "CHECK (age >= 0)", 'CHECK ("age">=0)'),
    swap("check_case", "CHECK (age >= 0)", "check (AGE >= 0)"),
    swap("check_parentheses", "CHECK (age >= 0)", "CHECK ((((age) >= (0))))"),
    swap("check_table_name", "CHECK (age >= 0)", 'CHECK ("person"."age" >= 0)'),
    swap("check_comment", "CHECK (age >= 0)", "CHECK (age /* years */ >= 0)"),
    swap(
        "check_inner_parentheses",
        OLD,
        "CONSTRAINT person_old CHECK ((age < 150) AND ((score ISNULL) OR (nick != 'Bob')))",
    ),
    swap("check_and_chain", "CHECK (score > 0)", "CHECK ((score > 0))"),
    swap("check_conflict", OLD, f"{OLD} ON CONFLICT ABORT"),
    swap(
        "foreign_key_no_action",
        HOME,
        HOME.replace("(code)", "(code) ON DELETE NO ACTION ON UPDATE NO ACTION MATCH SIMPLE"),
    ),
    swap("foreign_key_implicit_target", HOME, HOME.replace(" (code)", "")),
    swap("foreign_key_not_deferrable", PAIR, f"{PAIR} NOT DEFERRABLE INITIALLY IMMEDIATE"),
    swap(
        "foreign_key_quotes",
        ORIGIN,
        'constraint "person_origin" references "COUNTRY" ("Code") on delete set null',
    ),
    swap(
        "foreign_key_actions_order",
        PAIR,
        PAIR.replace("ON UPDATE", "ON DELETE NO ACTION ON UPDATE"),
    ),
    swap(
        "foreign_key_deferral_later",
        f"NOT NULL {HOME}",
        "REFERENCES country (code) NOT NULL DEFERRABLE INITIALLY DEFERRED",
    ),
    swap(
        "index_keyword_case",
        "CREATE INDEX person_age",
        "create index if not exists main.person_age",
    ),
    swap("index_ascending", "(age, nick DESC)", "(age ASC, nick DESC)"),
    swap("index_quotes", "(age, nick DESC)", '("age", [NICK] desc)'),
    swap("index_collation", "(age, nick DESC)", "(age COLLATE BINARY, nick COLLATE binary DESC)"),
    swap("index_expression", "lower(name)", '(LOWER ( "name" ))'),
    swap("index_expression_collation", "lower(name)", "lower(name) COLLATE BINARY ASC"),
    swap("index_predicate", "(nick) WHERE age >= 18", '(nick) where (("age" >= 18))'),
    swap("index_predicate_number", "(nick) WHERE age >= 18", "(nick) WHERE age >= 0x12"),
    swap(
        "view_spelling",
        "AS SELECT id, name AS Label FROM person WHERE age >= 18",
        'as\nselect "id", [name] As "Label" -- x\nfrom PERSON where "age">=18',
    ),
    swap("view_without_as", "name AS Label", "name Label"),
    swap("view_of_main", "Label FROM person", "Label FROM main.person"),
    swap("view_column_list", "greeting (id, words)", 'greeting ("id", [words])'),
    swap(
        "trigger_each_row",
        "ON person WHEN NEW.age > OLD.age",
        'ON Person FOR EACH ROW WHEN (new.age > old."age")',
    ),
    swap("trigger_before", "visit_added INSERT", "visit_added BEFORE INSERT"),
    swap("trigger_columns_order", "UPDATE OF age, score", "UPDATE OF score, age"),
    swap(
        "trigger_spelling", "UPDATE person SET nick = 'Old'", "update \"person\" set `nick`='Old'"
    ),
    swap("virtual_spelling", "USING fts5(title, body, ", "using FTS5 ( title ,  body, "),
]

WHOLE = "INSERT INTO country VALUES ('NL', 'Netherlands', NULL); INSERT INTO ledger VALUES (1, 1);"

PLACES = [
    respell(
        "foreign_key_after_the_columns",
        (f" {HOME}", ""),
        ("CONSTRAINT person_name_born", f"FOREIGN KEY (home) {HOME}, CONSTRAINT person_name_born"),
    ),
    respell(
        "named_foreign_key_after_the_columns",
        (f" {ORIGIN}", ""),
        (
            "CONSTRAINT person_name_born",
            ORIGIN.replace("REF", "FOREIGN KEY (origin) REF") + ", CONSTRAINT person_name_born",
        ),
    ),
    respell(
        "check_after_the_columns",
        (" CHECK (age >= 0)", ""),
        ("CONSTRAINT person_name_born", "CHECK (age >= 0), CONSTRAINT person_name_born"),
    ),
    respell(
        "check_with_another_column",
        (" CHECK (age >= 0)", ""),
        ("nick text,", "nick text CHECK (age >= 0),"),
    ),
    respell(
        "named_check_after_the_columns",
        (" CONSTRAINT person_score_positive CHECK (score > 0)", ""),
        (
            "CONSTRAINT person_name_born",
            "CONSTRAINT person_score_positive CHECK (score > 0), CONSTRAINT person_name_born",
        ),
    ),
    respell(
        "key_after_the_columns",
        (" PRIMARY KEY AUTOINCREMENT", ""),
        (
            "CONSTRAINT person_name_born",
            "PRIMARY KEY (id AUTOINCREMENT), CONSTRAINT person_name_born",
        ),
    ),
    respell(
        "string_key_after_the_columns",
        ("varchar(2) NOT NULL PRIMARY KEY", "varchar(2) NOT NULL"),
        ("CONSTRAINT country_code_name", "PRIMARY KEY (code), CONSTRAINT country_code_name"),
    ),
    respell(
        "tables_in_another_order",
        (
            (
                "CREATE TABLE ledger (\n    number integer,\n    amount int NOT NULL,\n"
                "    PRIMARY KEY (number)\n) STRICT;"
            ),
            "",
        ),
        (
            "\nCREATE TABLE country",
            (
                "CREATE TABLE ledger (number integer PRIMARY KEY, amount int NOT NULL) STRICT;\n"
                "CREATE TABLE country"
            ),
        ),
    ),
    respell(
        "indexes_in_another_order",
        ("CREATE INDEX person_age ON person (age, nick DESC);", ""),
        (
            "\nCREATE VIEW adult",
            "CREATE INDEX person_age ON person (age, nick DESC);\nCREATE VIEW adult",
        ),
    ),
]

HISTORIES = [
    run(
        "virtual_table_recreated",
        "DROP TABLE memo; CREATE VIRTUAL TABLE memo USING fts5( title,body ,tokenize='porter' )",
    ),
    run("rows_inserted", WHOLE),
    run(
        "rows_counted",
        "INSERT INTO country VALUES ('NL', 'N', '');"
        "INSERT INTO person (name, age, home) VALUES ('a', 1, 'NL')",
    ),
    run("analyzed", f"{WHOLE} ANALYZE"),
    run("vacuumed", "VACUUM"),
    run("reindexed", "REINDEX"),
    run(
        "index_recreated",
        "DROP INDEX person_age; CREATE INDEX person_age ON person (age, nick DESC)",
    ),
    run(
        "table_recreated",
        "DROP TABLE ledger;"
        "CREATE TABLE ledger (number integer, amount int NOT NULL, PRIMARY KEY (number)) STRICT",
    ),
    run(
        "table_renamed_and_back",
        "ALTER TABLE country RENAME TO land; ALTER TABLE land RENAME TO country",
    ),
    run(
        "column_renamed_and_back",
        "ALTER TABLE person RENAME COLUMN age TO years;"
        "ALTER TABLE person RENAME COLUMN years TO age",
    ),
    run(
        "column_dropped_and_added",
        "ALTER TABLE ledger ADD COLUMN x int; ALTER TABLE ledger DROP COLUMN x",
    ),
    run(
        "temporary_objects",
        "CREATE TEMP TABLE t (a); CREATE TEMP VIEW v AS SELECT 1; CREATE TEMP TABLE person (b)",
    ),
    run("attached_database", "ATTACH ':memory:' AS other; CREATE TABLE other.person (b)"),
    run(
        "connection_settings",
        "PRAGMA foreign_keys = ON; PRAGMA cache_size = 12; PRAGMA synchronous = OFF",
    ),
    run("open_transaction", "BEGIN; INSERT INTO ledger VALUES (1, 1)"),
]
