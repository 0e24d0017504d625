"""Single changes of views and sequences on MariaDB."""

from tests.schema.mariadb_changes import Topic, change

BASE = """
CREATE TABLE person (id BIGINT PRIMARY KEY, name VARCHAR(20), age INT);
CREATE FUNCTION twice(x INT) RETURNS INT DETERMINISTIC RETURN x * 2;
CREATE SEQUENCE numbers;
CREATE SEQUENCE small START WITH 5 MINVALUE 1 MAXVALUE 100 INCREMENT BY 2 CACHE 10 COMMENT 's';
CREATE VIEW adult AS SELECT id, name FROM person WHERE age >= 18;
CREATE VIEW `odd.vi``ew` AS SELECT twice(age) AS age, NEXTVAL(numbers) AS n FROM person;
CREATE VIEW checked AS SELECT id, age FROM person WHERE age > 0 WITH CASCADED CHECK OPTION;
CREATE TABLE gone (id INT);
CREATE VIEW broken AS SELECT id FROM gone;
DROP TABLE gone;
"""

ADULT = "adult AS SELECT id, name FROM person WHERE age >= 18"


def sequence(name: str, options: str, *expected: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a change of the sequence with options."""
    return name, f"ALTER SEQUENCE small {options}", tuple(f"sequence.{e} small" for e in expected)


CHANGES = [
    change(name, sql, *expected)
    for name, sql, expected in [
        sequence("start", "START WITH 7", "start"),
        sequence("minimum", "MINVALUE 0", "min"),
        sequence("no_minimum", "MINVALUE -9", "min"),
        sequence("maximum", "MAXVALUE 101", "max"),
        sequence("increment", "INCREMENT BY 3", "increment"),
        sequence("cache", "CACHE 11", "cache"),
        sequence("no_cache", "NOCACHE", "cache"),
        sequence("cycle", "CYCLE", "cycle"),
    ]
] + [
    change("sequence_comment", "ALTER TABLE small COMMENT 'x'", "sequence.comment small"),
    change("sequence_engine", "ALTER TABLE small ENGINE=Aria", "sequence.engine small"),
    change("drop_sequence", "DROP SEQUENCE small", "sequence.exists small"),
    change("add_sequence", "CREATE SEQUENCE more", "sequence.exists more"),
    change(
        "rename_sequence",
        "RENAME TABLE small TO tiny",
        "sequence.exists small",
        "sequence.exists tiny",
    ),
    change("drop_view", "DROP VIEW adult", "view.exists adult"),
    change("drop_odd_view", "DROP VIEW `odd.vi``ew`", "view.exists odd.vi`ew"),
    change("add_view", "CREATE VIEW more AS SELECT 1", "view.exists more"),
    change("rename_view", "RENAME TABLE adult TO grown", "view.exists adult", "view.exists grown"),
    change(
        "view_condition",
        "ALTER VIEW adult AS SELECT id, name FROM person WHERE age > 18",
        "view.definition adult",
    ),
    change(
        "view_columns",
        "ALTER VIEW adult AS SELECT id, name, age FROM person WHERE age >= 18",
        "view.definition adult",
    ),
    change(
        "view_column_order",
        "ALTER VIEW adult AS SELECT name, id FROM person WHERE age >= 18",
        "view.definition adult",
    ),
    change(
        "view_alias",
        "ALTER VIEW adult (id, nick) AS SELECT id, name FROM person WHERE age >= 18",
        "view.definition adult",
    ),
    change(
        "view_of_another_database",
        "ALTER VIEW adult AS SELECT host AS id, user AS name FROM mysql.user",
        "view.definition adult",
    ),
    change("algorithm", f"ALTER ALGORITHM=MERGE VIEW {ADULT}", "view.algorithm adult"),
    change("temptable", f"ALTER ALGORITHM=TEMPTABLE VIEW {ADULT}", "view.algorithm adult"),
    change("invoker", f"ALTER SQL SECURITY INVOKER VIEW {ADULT}", "view.security adult"),
    change("definer", f"ALTER DEFINER=sbs_my_reader@'%' VIEW {ADULT}", "view.definer adult"),
    change("check_option", f"ALTER VIEW {ADULT} WITH CHECK OPTION", "view.check_option adult"),
    change(
        "local_check_option",
        "ALTER VIEW checked AS SELECT id, age FROM person WHERE age > 0 WITH LOCAL CHECK OPTION",
        "view.check_option checked",
    ),
    change(
        "no_check_option",
        "ALTER VIEW checked AS SELECT id, age FROM person WHERE age > 0",
        "view.check_option checked",
    ),
    change(
        "collation_of_the_connection",
        f"SET collation_connection = utf8mb4_bin; ALTER VIEW {ADULT}",
        "view.collation_connection adult",
    ),
    change(
        "charset_of_the_client",
        f"SET character_set_client = latin1; ALTER VIEW {ADULT}",
        "view.character_set_client adult",
    ),
    change(
        "table_becomes_view",
        "DROP TABLE person; CREATE VIEW person AS SELECT 1 AS id, 'a' AS name, 2 AS age",
        "table.exists person",
        "view.exists person",
    ),
]

SAME = [
    change(
        "sequence_moved", "SELECT NEXTVAL(small); SELECT NEXTVAL(small); SELECT NEXTVAL(numbers)"
    ),
    change("sequence_set", "SELECT SETVAL(small, 50)"),
    change("sequence_restarted", "ALTER SEQUENCE small RESTART 20"),
    change(
        "sequence_defaults_written_out",
        "DROP SEQUENCE numbers; CREATE SEQUENCE numbers START WITH 1 MINVALUE 1 NO MAXVALUE"
        " INCREMENT BY 1 CACHE 1000 NOCYCLE ENGINE=InnoDB",
    ),
    change("view_recreated", f"DROP VIEW adult; CREATE VIEW {ADULT}"),
    change(
        "view_written_otherwise",
        "CREATE OR REPLACE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW adult (id, name) AS"
        "   select person.id, `person`.`name`\n from THIS_DATABASE.person where (age>=18)",
    ),
    change(
        "check_option_written_otherwise",
        "ALTER VIEW checked AS SELECT id, age FROM person WHERE age > 0 WITH CHECK OPTION",
    ),
    change("rows", "INSERT INTO person VALUES (1, 'a', 20)"),
]

TOPIC = Topic(BASE, CHANGES, SAME)
