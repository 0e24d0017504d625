"""Changes to indexes, views, triggers and the settings in the file of a SQLite database."""

from tests.schema.sqlite_changes import run, swap

AGE = "person.person_age"
NICK = "person.person_adult_nick"
LOWER = "person.person_lower_name"
AGED = "person.person_aged"

INDEXES = [
    run("index_added", "CREATE INDEX extra ON visit (note)", ("index.exists", "visit.extra")),
    run("index_dropped", "DROP INDEX person_age", ("index.exists", AGE)),
    swap(
        "index_name",
        "INDEX person_age",
        "INDEX person_by_age",
        ("index.exists", AGE),
        ("index.exists", "person.person_by_age"),
    ),
    swap(
        "index_table",
        "person_age ON person (age, nick DESC)",
        "person_age ON ledger (amount)",
        ("index.exists", AGE),
        ("index.exists", "ledger.person_age"),
    ),
    swap(
        "index_unique",
        "CREATE INDEX person_age",
        "CREATE UNIQUE INDEX person_age",
        ("index.unique", AGE),
    ),
    swap("index_not_unique", "CREATE UNIQUE INDEX", "CREATE INDEX", ("index.unique", NICK)),
    swap("index_column", "(age, nick DESC)", "(age, score DESC)", ("index.keys", AGE)),
    swap("index_column_added", "(age, nick DESC)", "(age, nick DESC, id)", ("index.keys", AGE)),
    swap("index_column_dropped", "(age, nick DESC)", "(age)", ("index.keys", AGE)),
    swap("index_order", "(age, nick DESC)", "(nick DESC, age)", ("index.keys", AGE)),
    swap("index_direction", "(age, nick DESC)", "(age, nick)", ("index.keys", AGE)),
    swap("index_direction_first", "(age, nick DESC)", "(age DESC, nick DESC)", ("index.keys", AGE)),
    swap("index_collation", "nick COLLATE RTRIM", "nick COLLATE NOCASE", ("index.keys", LOWER)),
    swap("index_collation_dropped", "nick COLLATE RTRIM", "nick", ("index.keys", LOWER)),
    swap(
        "index_collation_against_column",
        "(lower(name)",
        "(name COLLATE BINARY",
        ("index.keys", LOWER),
    ),
    swap("index_expression", "lower(name)", "upper(name)", ("index.keys", LOWER)),
    swap(
        "index_expression_collation",
        "lower(name)",
        "lower(name) COLLATE NOCASE",
        ("index.keys", LOWER),
    ),
    swap("index_expression_direction", "lower(name)", "lower(name) DESC", ("index.keys", LOWER)),
    swap("index_expression_for_column", "lower(name)", "name", ("index.keys", LOWER)),
    swap(
        "index_expression_of_column", "(age, nick DESC)", "(+age, nick DESC)", ("index.keys", AGE)
    ),
    swap(
        "index_string_for_column",
        "(age, nick DESC)",
        "(age, 'nick' || '' DESC)",
        ("index.keys", AGE),
    ),
    swap("predicate_dropped", "(nick) WHERE age >= 18", "(nick)", ("index.predicate", NICK)),
    swap(
        "predicate_added",
        "(age, nick DESC)",
        "(age, nick DESC) WHERE age > 1",
        ("index.predicate", AGE),
    ),
    swap(
        "predicate_number",
        "(nick) WHERE age >= 18",
        "(nick) WHERE age >= 21",
        ("index.predicate", NICK),
    ),
    swap(
        "predicate_operator",
        "(nick) WHERE age >= 18",
        "(nick) WHERE age > 18",
        ("index.predicate", NICK),
    ),
    swap(
        "predicate_column",
        "(nick) WHERE age >= 18",
        "(nick) WHERE score >= 18",
        ("index.predicate", NICK),
    ),
    swap(
        "predicate_string",
        "(nick) WHERE age >= 18",
        "(nick) WHERE age >= '18'",
        ("index.predicate", NICK),
    ),
    swap(
        "predicate_real",
        "(nick) WHERE age >= 18",
        "(nick) WHERE age >= 18.0",
        ("index.predicate", NICK),
    ),
    swap(
        "predicate_null",
        "(nick) WHERE age >= 18",
        "(nick) WHERE age >= 18 AND nick IS NOT NULL",
        ("index.predicate", NICK),
    ),
]

VIEWS = [
    run("view_added", "CREATE VIEW extra AS SELECT 1", ("view.exists", "extra")),
    run("view_dropped", "DROP VIEW greeting", ("view.exists", "greeting")),
    swap(
        "view_name",
        "VIEW greeting",
        "VIEW Greeting",
        ("view.exists", "greeting"),
        ("view.exists", "Greeting"),
    ),
    swap(
        "view_condition",
        "FROM person WHERE age >= 18;\nCREATE VIEW",
        "FROM person WHERE age >= 21;\nCREATE VIEW",
        ("view.definition", "adult"),
    ),
    swap(
        "view_condition_dropped",
        "FROM person WHERE age >= 18;\nCREATE VIEW",
        "FROM person;\nCREATE VIEW",
        ("view.definition", "adult"),
    ),
    swap(
        "view_table",
        "'Hello, ' || nick FROM person",
        "'Hello, ' || id FROM person",
        ("view.definition", "greeting"),
    ),
    swap("view_string_case", "'Hello, '", "'hello, '", ("view.definition", "greeting")),
    swap("view_string_space", "'Hello, '", "'Hello,  '", ("view.definition", "greeting")),
    swap("view_string_in_double_quotes", "'Hello, '", '"Hello, "', ("view.definition", "greeting")),
    swap(
        "view_column_name_in_case_only", "name AS Label", "name AS LABEL", ("view.columns", "adult")
    ),
    swap(
        "view_column_name",
        "name AS Label",
        "name AS tag",
        ("view.columns", "adult"),
        ("view.definition", "adult"),
    ),
    swap(
        "view_column_list",
        "greeting (id, words)",
        "greeting (id, text)",
        ("view.columns", "greeting"),
        ("view.definition", "greeting"),
    ),
    swap(
        "view_column_order",
        "AS SELECT id, name AS Label",
        "AS SELECT name AS Label, id",
        ("view.columns", "adult"),
        ("view.definition", "adult"),
    ),
    swap(
        "view_distinct",
        "AS SELECT id, name AS",
        "AS SELECT DISTINCT id, name AS",
        ("view.definition", "adult"),
    ),
    swap(
        "view_broken",
        "CREATE TABLE ledger (",
        "CREATE VIEW broken AS SELECT * FROM gone; CREATE TABLE ledger (",
        ("view.exists", "broken"),
    ),
]

TRIGGERS = [
    run("trigger_dropped", "DROP TRIGGER person_aged", ("trigger.exists", AGED)),
    run(
        "trigger_added",
        "CREATE TRIGGER extra DELETE ON ledger BEGIN SELECT 1; END",
        ("trigger.exists", "ledger.extra"),
    ),
    run(
        "trigger_of_view_dropped", "DROP TRIGGER adult_gone", ("trigger.exists", "adult.adult_gone")
    ),
    swap(
        "trigger_name",
        "TRIGGER person_aged",
        "TRIGGER aged",
        ("trigger.exists", AGED),
        ("trigger.exists", "person.aged"),
    ),
    swap(
        "trigger_table",
        "INSERT ON visit\nBEGIN\n    SELECT RAISE(ABORT, 'closed') WHERE NEW.day",
        "INSERT ON country\nBEGIN\n    SELECT RAISE(ABORT, 'closed') WHERE NEW.code",
        ("trigger.exists", "visit.visit_added"),
        ("trigger.exists", "country.visit_added"),
    ),
    swap("trigger_time", "AFTER UPDATE", "BEFORE UPDATE", ("trigger.definition", AGED)),
    swap(
        "trigger_time_of_default",
        "visit_added INSERT",
        "visit_added AFTER INSERT",
        ("trigger.definition", "visit.visit_added"),
    ),
    swap(
        "trigger_event",
        "INSTEAD OF DELETE",
        "INSTEAD OF UPDATE",
        ("trigger.definition", "adult.adult_gone"),
    ),
    swap("trigger_columns", "UPDATE OF age, score", "UPDATE OF age", ("trigger.definition", AGED)),
    swap("trigger_columns_dropped", "UPDATE OF age, score", "UPDATE", ("trigger.definition", AGED)),
    swap(
        "trigger_condition", "NEW.age > OLD.age", "NEW.age < OLD.age", ("trigger.definition", AGED)
    ),
    swap("trigger_condition_dropped", " WHEN NEW.age > OLD.age", "", ("trigger.definition", AGED)),
    swap("trigger_body", "SET nick = 'Old'", "SET nick = 'old'", ("trigger.definition", AGED)),
    swap("trigger_body_value", "SET nick = 'Old'", "SET nick = NULL", ("trigger.definition", AGED)),
    swap(
        "trigger_body_added",
        "WHERE id = NEW.id;",
        "WHERE id = NEW.id; SELECT 1;",
        ("trigger.definition", AGED),
    ),
    swap(
        "trigger_raise", "RAISE(ABORT,", "RAISE(FAIL,", ("trigger.definition", "visit.visit_added")
    ),
]

SETTINGS = [
    run("application_id", "PRAGMA application_id = 7", ("database.application_id", "database")),
    run("user_version", "PRAGMA user_version = 7", ("database.user_version", "database")),
    run(
        "default_cache_size",
        "PRAGMA default_cache_size = 77",
        ("database.default_cache_size", "database"),
    ),
    swap(
        "encoding",
        "\nCREATE TABLE country",
        "\nPRAGMA encoding = 'UTF-16le'; CREATE TABLE country",
        ("database.encoding", "database"),
    ),
    swap(
        "page_size",
        "\nCREATE TABLE country",
        "\nPRAGMA page_size = 8192; CREATE TABLE country",
        ("database.page_size", "database"),
    ),
    swap(
        "auto_vacuum",
        "\nCREATE TABLE country",
        "\nPRAGMA auto_vacuum = FULL; CREATE TABLE country",
        ("database.auto_vacuum", "database"),
    ),
    run("write_ahead_log", "PRAGMA journal_mode = WAL", ("database.journal_mode", "database")),
]
