"""Changes to checks and foreign keys of a SQLite schema."""

from tests.schema.sqlite_changes import run, swap

INLINE_CHECK = "CHECK (age >= 0)"
OLD = "CONSTRAINT person_old CHECK (age < 150 AND (score IS NULL OR nick <> 'Bob'))"
HOME = "REFERENCES country (code) DEFERRABLE INITIALLY DEFERRED"
ORIGIN = "CONSTRAINT person_origin REFERENCES country (code) ON DELETE SET NULL"
PAIR = "FOREIGN KEY (code, name) REFERENCES country (code, name) ON UPDATE CASCADE"

OLD_PLACE = "person.person_old"
HOME_PLACE = "person.foreign key (home)"
ORIGIN_PLACE = "person.person_origin"
PAIR_PLACE = "visit.foreign key (code, name)"

CHECKS = [
    swap("check_dropped", f" {INLINE_CHECK}", "", ("check.exists", "person.check age >= 0")),
    swap(
        "check_added",
        "nick text",
        "nick text CHECK (nick <> '')",
        ("check.exists", "person.check nick <> ''"),
    ),
    swap(
        "check_added_to_table",
        PAIR,
        f"{PAIR}, CHECK (day > 0)",
        ("check.exists", "visit.check day > 0"),
    ),
    swap(
        "check_unnamed_changed",
        "age >= 0",
        "age > 0",
        ("check.exists", "person.check age >= 0"),
        ("check.exists", "person.check age > 0"),
    ),
    swap(
        "check_named",
        INLINE_CHECK,
        f"CONSTRAINT grown {INLINE_CHECK}",
        ("check.exists", "person.check age >= 0"),
        ("check.exists", "person.grown"),
    ),
    swap(
        "check_name",
        "person_old",
        "person_aged_well",
        ("check.exists", OLD_PLACE),
        ("check.exists", "person.person_aged_well"),
    ),
    swap(
        "check_name_inline",
        "person_score_positive",
        "positive",
        ("check.exists", "person.person_score_positive"),
        ("check.exists", "person.positive"),
    ),
    swap(
        "check_name_that_looks_unnamed",
        "person_score_positive",
        '"check score > 0"',
        ("check.exists", "person.person_score_positive"),
        ("check.exists", 'person."check score > 0"'),
    ),
    swap("check_number", "age < 150", "age < 151", ("check.expression", OLD_PLACE)),
    swap("check_operator", "age < 150", "age <= 150", ("check.expression", OLD_PLACE)),
    swap("check_string_case", "'Bob'", "'bob'", ("check.expression", OLD_PLACE)),
    swap("check_string_space", "'Bob'", "'Bob '", ("check.expression", OLD_PLACE)),
    swap("check_column", "nick <> 'Bob'", "name <> 'Bob'", ("check.expression", OLD_PLACE)),
    swap(
        "check_and_for_or", "score IS NULL OR", "score IS NULL AND", ("check.expression", OLD_PLACE)
    ),
    swap(
        "check_parentheses_that_count",
        "(score IS NULL OR nick <> 'Bob'))",
        "score IS NULL OR nick <> 'Bob')",
        ("check.expression", OLD_PLACE),
    ),
    swap("check_not", "score IS NULL OR", "score IS NOT NULL OR", ("check.expression", OLD_PLACE)),
    swap(
        "check_collate",
        "nick <> 'Bob'",
        "nick COLLATE NOCASE <> 'Bob'",
        ("check.expression", OLD_PLACE),
    ),
    swap("check_like", "nick <> 'Bob'", "nick LIKE 'Bob'", ("check.expression", OLD_PLACE)),
    swap("check_in", "nick <> 'Bob'", "nick NOT IN ('Bob')", ("check.expression", OLD_PLACE)),
    swap(
        "check_string_in_double_quotes",
        "nick <> 'Bob'",
        'nick <> "Bo b"',
        ("check.expression", OLD_PLACE),
    ),
    swap("check_on_conflict", OLD, f"{OLD} ON CONFLICT IGNORE", ("check.on_conflict", OLD_PLACE)),
    swap(
        "check_added_that_says_the_opposite",
        INLINE_CHECK,
        f"{INLINE_CHECK} CHECK (NOT age >= 0)",
        ("check.exists", "person.check NOT age >= 0"),
    ),
]

FOREIGN_KEYS = [
    swap("foreign_key_dropped", f" {HOME}", "", ("foreign_key.exists", HOME_PLACE)),
    swap(
        "foreign_key_added",
        "note text",
        "note text REFERENCES country (motto)",
        ("foreign_key.exists", "visit.foreign key (note)"),
    ),
    run(
        "foreign_key_added_with_column",
        "ALTER TABLE ledger ADD COLUMN c text REFERENCES country",
        ("column.exists", "ledger.c"),
        ("foreign_key.exists", "ledger.foreign key (c)"),
    ),
    swap(
        "foreign_key_named",
        HOME,
        f"CONSTRAINT home_fk {HOME}",
        ("foreign_key.exists", HOME_PLACE),
        ("foreign_key.exists", "person.home_fk"),
    ),
    swap(
        "foreign_key_name",
        "person_origin",
        "origin_fk",
        ("foreign_key.exists", ORIGIN_PLACE),
        ("foreign_key.exists", "person.origin_fk"),
    ),
    swap(
        "foreign_key_name_dropped",
        "CONSTRAINT person_origin ",
        "",
        ("foreign_key.exists", ORIGIN_PLACE),
        ("foreign_key.exists", "person.foreign key (origin)"),
    ),
    swap(
        "foreign_key_columns",
        "FOREIGN KEY (code, name)",
        "CONSTRAINT f FOREIGN KEY (name, code)",
        ("foreign_key.exists", PAIR_PLACE),
        ("foreign_key.exists", "visit.f"),
    ),
    swap(
        "foreign_key_named_columns",
        f"{ORIGIN},",
        f", {ORIGIN.replace('REF', 'FOREIGN KEY (nick) REF')},",
        ("foreign_key.columns", ORIGIN_PLACE),
    ),
    swap(
        "foreign_key_table",
        HOME,
        HOME.replace("country (code)", "ledger (number)"),
        ("foreign_key.references", HOME_PLACE),
        ("foreign_key.referenced_columns", HOME_PLACE),
    ),
    swap(
        "foreign_key_target",
        "country (code) ON DELETE",
        "country (motto) ON DELETE",
        ("foreign_key.referenced_columns", ORIGIN_PLACE),
    ),
    swap(
        "foreign_key_targets_order",
        "country (code, name) ON",
        "country (name, code) ON",
        ("foreign_key.referenced_columns", PAIR_PLACE),
    ),
    swap(
        "foreign_key_on_delete_dropped",
        " ON DELETE SET NULL",
        "",
        ("foreign_key.on_delete", ORIGIN_PLACE),
    ),
    swap(
        "foreign_key_on_delete_cascade",
        "ON DELETE SET NULL",
        "ON DELETE CASCADE",
        ("foreign_key.on_delete", ORIGIN_PLACE),
    ),
    swap(
        "foreign_key_on_delete_default",
        "ON DELETE SET NULL",
        "ON DELETE SET DEFAULT",
        ("foreign_key.on_delete", ORIGIN_PLACE),
    ),
    swap(
        "foreign_key_on_delete_restrict",
        HOME,
        HOME.replace("(code)", "(code) ON DELETE RESTRICT"),
        ("foreign_key.on_delete", HOME_PLACE),
    ),
    swap(
        "foreign_key_on_update",
        "ON UPDATE CASCADE",
        "ON UPDATE SET NULL",
        ("foreign_key.on_update", PAIR_PLACE),
    ),
    swap(
        "foreign_key_on_update_dropped",
        " ON UPDATE CASCADE",
        "",
        ("foreign_key.on_update", PAIR_PLACE),
    ),
    swap(
        "foreign_key_on_insert",
        " ON UPDATE CASCADE",
        " ON UPDATE CASCADE ON INSERT CASCADE",
        ("foreign_key.on_insert", PAIR_PLACE),
    ),
    swap(
        "foreign_key_immediate",
        HOME,
        "REFERENCES country (code)",
        ("foreign_key.deferrable", HOME_PLACE),
    ),
    swap(
        "foreign_key_initially_immediate",
        "INITIALLY DEFERRED",
        "INITIALLY IMMEDIATE",
        ("foreign_key.deferrable", HOME_PLACE),
    ),
    swap(
        "foreign_key_deferrable", PAIR, f"{PAIR} DEFERRABLE", ("foreign_key.deferrable", PAIR_PLACE)
    ),
    swap(
        "foreign_key_deferred",
        PAIR,
        f"{PAIR} DEFERRABLE INITIALLY DEFERRED",
        ("foreign_key.deferrable", PAIR_PLACE),
    ),
    swap(
        "foreign_key_not_deferrable",
        "DEFERRABLE INITIALLY",
        "NOT DEFERRABLE INITIALLY",
        ("foreign_key.deferrable", HOME_PLACE),
    ),
    swap(
        "foreign_key_match",
        " ON UPDATE CASCADE",
        " ON UPDATE CASCADE MATCH FULL",
        ("foreign_key.match", PAIR_PLACE),
    ),
    swap(
        "foreign_key_twice",
        HOME,
        f"{HOME} REFERENCES ledger (number)",
        ("foreign_key.exists", f"{HOME_PLACE}.2"),
    ),
    swap(
        "foreign_key_split_in_two",
        PAIR,
        "FOREIGN KEY (code) REFERENCES country (code),FOREIGN KEY (name) REFERENCES country (name)",
        ("foreign_key.exists", PAIR_PLACE),
        ("foreign_key.exists", "visit.foreign key (code)"),
        ("foreign_key.exists", "visit.foreign key (name)"),
    ),
]
