"""Single changes of triggers, routines, packages and events on MariaDB."""

from tests.schema.mariadb_changes import Change, Topic, change

TIMES = [(time, event) for time in ("before", "after") for event in ("insert", "update", "delete")]

BASE = """
CREATE TABLE person (id BIGINT PRIMARY KEY, name VARCHAR(20), age INT);
CREATE TABLE log (id INT);
CREATE TRIGGER first BEFORE INSERT ON person FOR EACH ROW SET NEW.age = 1;
CREATE TRIGGER second BEFORE INSERT ON person FOR EACH ROW SET NEW.name = 'a';
CREATE PROCEDURE reset(IN low INT, OUT total VARCHAR(10)) SET total = low;
CREATE FUNCTION twice(x INT) RETURNS INT RETURN x * 2;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM log;
CREATE EVENT weekly ON SCHEDULE EVERY 1 WEEK STARTS '2030-01-01 00:00:00'
    ENDS '2031-01-01 00:00:00' DO DELETE FROM log;
CREATE EVENT once ON SCHEDULE AT '2035-01-01 00:00:00' DISABLE DO DELETE FROM log;
SET sql_mode = ORACLE;
CREATE PACKAGE tools AS PROCEDURE f(x INT); END;
CREATE PACKAGE BODY tools AS PROCEDURE f(x INT) AS BEGIN NULL; END; END;
SET sql_mode = DEFAULT;
CREATE TABLE busy (id INT);
""" + "".join(
    f"CREATE TRIGGER {time}_{event}_{number} {time} {event} ON busy FOR EACH ROW DO {number};"
    for time, event in TIMES
    for number in (1, 2)
)

TRIGGER = "TRIGGER second BEFORE INSERT ON person FOR EACH ROW SET NEW.name = 'a'"
PROCEDURE = "PROCEDURE reset(IN low INT, OUT total VARCHAR(10)) {}SET total = low"
FUNCTION = "FUNCTION twice(x INT) RETURNS INT {}RETURN x * 2"
EVENT = "EVENT once ON SCHEDULE AT '2035-01-01 00:00:00' DISABLE DO DELETE FROM log"
PACKAGE = "PACKAGE tools {}AS PROCEDURE f(x INT); END"
BODY = "PACKAGE BODY tools {}AS PROCEDURE f(x INT) AS BEGIN NULL; END; END"
ORACLE = "SET sql_mode = ORACLE;"

AS_BEFORE = f"SET NAMES utf8mb4; {ORACLE} CREATE "

ACCOUNT = "DEFINER=sbs_my_reader@'%'"
SESSIONS = [
    ("character_set_client", "SET character_set_client = latin1;"),
    ("collation_connection", "SET collation_connection = utf8mb4_bin;"),
    ("sql_mode", "SET sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES');"),
    ("database_collation", "ALTER DATABASE COLLATE utf8mb4_bin;"),
]


def in_session(
    kind: str, place: str, create: str, before: str = "", after: str = ""
) -> list[Change]:
    """Return the changes that follow from other settings of a session or a database."""
    listed = []
    for name, setting in SESSIONS:
        sql = f"{before}{setting}CREATE OR REPLACE {create};{after}"
        expected = [f"{kind}.{name} {place}"]
        if name == "database_collation":
            expected.append("database.collation database")
            if after:
                expected.append(f"package_body.{name} {place}")
            if kind == "procedure":
                expected.append(f"procedure.arguments {place}")
        listed.append(change(f"{kind}_{name}", sql, *expected))
    return listed


CHANGES = [
    *in_session("trigger", "person.second", TRIGGER),
    *in_session("procedure", "reset", PROCEDURE.format("")),
    *in_session("function", "twice", FUNCTION.format("")),
    *in_session("event", "once", EVENT),
    *in_session("package", "tools", PACKAGE.format(""), ORACLE, AS_BEFORE + BODY.format("")),
    *in_session("package_body", "tools", BODY.format(""), ORACLE),
    change("drop_trigger", "DROP TRIGGER first", "trigger.exists person.first"),
    change(
        "add_trigger",
        "CREATE TRIGGER more AFTER DELETE ON person FOR EACH ROW DO 0",
        "trigger.exists person.more",
    ),
    change(
        "trigger_of_another_table",
        "DROP TRIGGER first; CREATE TRIGGER first BEFORE INSERT ON log FOR EACH ROW DO 0",
        "trigger.exists person.first",
        "trigger.exists log.first",
    ),
    change(
        "trigger_timing",
        "DROP TRIGGER second; CREATE TRIGGER second AFTER INSERT ON person FOR EACH ROW DO 0",
        "trigger.timing person.second",
        "trigger.definition person.second",
    ),
    change(
        "trigger_event",
        f"DROP TRIGGER second; CREATE {TRIGGER.replace('INSERT', 'UPDATE')}",
        "trigger.event person.second",
    ),
    change(
        "trigger_body",
        f"CREATE OR REPLACE {TRIGGER.replace(chr(39) + 'a', chr(39) + 'b')}",
        "trigger.definition person.second",
    ),
    change(
        "trigger_definer", f"CREATE OR REPLACE {ACCOUNT} {TRIGGER}", "trigger.definer person.second"
    ),
    *(
        change(
            f"order_{time}_{event}",
            f"DROP TRIGGER {time}_{event}_1;"
            f"CREATE TRIGGER {time}_{event}_1 {time} {event} ON busy FOR EACH ROW DO 1",
            f"table.triggers_{time}_{event} busy",
        )
        for time, event in TIMES
    ),
    change("drop_procedure", "DROP PROCEDURE reset", "procedure.exists reset"),
    change("drop_function", "DROP FUNCTION twice", "function.exists twice"),
    change("add_function", "CREATE FUNCTION more() RETURNS INT RETURN 1", "function.exists more"),
    change(
        "function_becomes_procedure",
        "DROP FUNCTION twice; CREATE PROCEDURE twice() DO 0",
        "function.exists twice",
        "procedure.exists twice",
    ),
    *(
        change(f"{kind}_{name}", f"CREATE OR REPLACE {made}", f"{kind}.{name} {place}")
        for kind, place, text in [
            ("procedure", "reset", PROCEDURE),
            ("function", "twice", FUNCTION),
        ]
        for name, made in [
            ("deterministic", text.format("DETERMINISTIC ")),
            ("data_access", text.format("READS SQL DATA ")),
            ("data_access", text.format("NO SQL ")),
            ("data_access", text.format("MODIFIES SQL DATA ")),
            ("security", text.format("SQL SECURITY INVOKER ")),
            ("comment", text.format("COMMENT 'it''s' ")),
            ("definer", f"{ACCOUNT} {text.format('')}"),
            ("body", text.format("").replace("x * 2", "x * 3").replace("= low", "= 7")),
            ("arguments", text.format("").replace("INT", "BIGINT", 1)),
        ]
    ),
    change(
        "parameter_mode",
        f"CREATE OR REPLACE {PROCEDURE.format('').replace('OUT', 'INOUT')}",
        "procedure.arguments reset",
    ),
    change(
        "parameter_length",
        f"CREATE OR REPLACE {PROCEDURE.format('').replace('10', '11')}",
        "procedure.arguments reset",
    ),
    change(
        "parameter_collation",
        f"CREATE OR REPLACE {PROCEDURE.format('').replace('(10)', '(10) CHARACTER SET latin1')}",
        "procedure.arguments reset",
    ),
    change(
        "parameter_name",
        "CREATE OR REPLACE FUNCTION twice(y INT) RETURNS INT RETURN y * 2",
        "function.arguments twice",
        "function.body twice",
    ),
    change(
        "returns",
        f"CREATE OR REPLACE {FUNCTION.format('').replace('RETURNS INT', 'RETURNS BIGINT')}",
        "function.result twice",
    ),
    change("drop_package_body", f"{ORACLE}DROP PACKAGE BODY tools", "package_body.exists tools"),
    change(
        "drop_package",
        f"{ORACLE}DROP PACKAGE tools",
        "package.exists tools",
        "package_body.exists tools",
    ),
    *(
        change(
            f"package_{name}",
            f"{ORACLE}CREATE OR REPLACE {made}; CREATE {BODY.format('')}",
            f"package.{name} tools",
        )
        for name, made in [
            ("security", PACKAGE.format("SQL SECURITY INVOKER ")),
            ("comment", PACKAGE.format("COMMENT 'x' ")),
            ("definer", f"{ACCOUNT} {PACKAGE.format('')}"),
            ("body", PACKAGE.format("").replace("; END", ";  END")),
        ]
    ),
    *(
        change(
            f"package_body_{name}",
            f"{ORACLE}CREATE OR REPLACE {made}",
            f"package_body.{name} tools",
        )
        for name, made in [
            ("security", BODY.format("SQL SECURITY INVOKER ")),
            ("comment", BODY.format("COMMENT 'x' ")),
            ("definer", f"{ACCOUNT} {BODY.format('')}"),
            ("body", BODY.format("").replace("NULL", "NULL; NULL")),
        ]
    ),
    change("drop_event", "DROP EVENT once", "event.exists once"),
    change(
        "rename_event",
        "ALTER EVENT once RENAME TO twice",
        "event.exists once",
        "event.exists twice",
    ),
    change("event_definer", f"ALTER {ACCOUNT} EVENT once COMMENT ''", "event.definer once"),
    *(
        change(f"event_{name}_{number}", f"ALTER EVENT {text}", f"event.{name} {text.split()[0]}")
        for number, (name, text) in enumerate(
            [
                ("schedule", "once ON SCHEDULE AT '2035-01-01 00:00:01'"),
                ("schedule", "nightly ON SCHEDULE EVERY 2 DAY"),
                ("schedule", "nightly ON SCHEDULE EVERY 1 HOUR"),
                ("schedule", "nightly ON SCHEDULE EVERY '1:30' HOUR_MINUTE"),
                (
                    "starts",
                    (
                        "weekly ON SCHEDULE EVERY 1 WEEK STARTS '2030-01-01 00:00:01'"
                        " ENDS '2031-01-01 00:00:00'"
                    ),
                ),
                (
                    "ends",
                    (
                        "weekly ON SCHEDULE EVERY 1 WEEK STARTS '2030-01-01 00:00:00'"
                        " ENDS '2031-01-01 00:00:01'"
                    ),
                ),
                ("status", "once ENABLE"),
                ("status", "weekly DISABLE"),
                ("status", "weekly DISABLE ON SLAVE"),
                ("on_completion", "once ON COMPLETION PRESERVE"),
                ("comment", "once COMMENT 'x'"),
                ("body", "once DO DELETE FROM log WHERE id = 1"),
            ]
        )
    ),
    change(
        "event_time_zone",
        f"SET time_zone = '+00:00'; CREATE OR REPLACE {EVENT}",
        "event.time_zone once",
    ),
]

SAME = [
    change("trigger_recreated", f"DROP TRIGGER second; CREATE {TRIGGER}"),
    change(
        "trigger_in_lower_case",
        "DROP TRIGGER second; create trigger second  before insert\n"
        "on person for each row follows first SET NEW.name = 'a'",
    ),
    change("trigger_after_comment", f"CREATE OR REPLACE {TRIGGER.replace('ON', '/* x */ ON')}"),
    change("procedure_recreated", f"DROP PROCEDURE reset; CREATE {PROCEDURE.format('')}"),
    change(
        "defaults_written_out",
        "CREATE OR REPLACE "
        + PROCEDURE.format(
            "LANGUAGE SQL NOT DETERMINISTIC CONTAINS SQL SQL SECURITY DEFINER COMMENT '' "
        ),
    ),
    change(
        "parameters_written_otherwise",
        "CREATE OR REPLACE PROCEDURE reset( low  integer,\nout total varchar(10) )SET total = low",
    ),
    change(
        "event_recreated",
        "DROP EVENT nightly; DO SLEEP(1.1);"
        "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM log",
    ),
    change(
        "event_altered",
        "DO SLEEP(1.1); ALTER EVENT nightly COMMENT 'x';ALTER EVENT nightly COMMENT ''",
    ),
    change(
        "event_defaults_written_out",
        "CREATE OR REPLACE EVENT nightly ON SCHEDULE EVERY 1 DAY"
        " STARTS CURRENT_TIMESTAMP ON COMPLETION NOT PRESERVE ENABLE COMMENT ''"
        " DO DELETE FROM log",
    ),
    change(
        "event_in_another_time_zone",
        "SET time_zone = 'SYSTEM'; CREATE OR REPLACE EVENT nightly"
        " ON SCHEDULE EVERY 1 DAY DO DELETE FROM log",
    ),
    change("rows", "INSERT INTO person (id) VALUES (1); CALL reset(1, @x); DO twice(2)"),
]

TOPIC = Topic(BASE, CHANGES, SAME)
