"""Single changes of columns on MariaDB."""

from tests.schema.mariadb_changes import Topic, change

BASE = """
CREATE SEQUENCE numbers;
CREATE TABLE person (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(50) NOT NULL DEFAULT 'x' COMMENT 'who',
    age INT UNSIGNED,
    born DATE,
    bio TEXT,
    email VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    seen DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    made TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00',
    price DECIMAL(10,2) NOT NULL DEFAULT 0.00,
    doubled INT AS (age * 2) STORED,
    halved INT AS (age DIV 2) VIRTUAL,
    doc JSON,
    kind ENUM('a','b') NOT NULL DEFAULT 'a',
    tags SET('p','q'),
    flag TINYINT(1) NOT NULL DEFAULT 1,
    hidden INT INVISIBLE,
    packed VARCHAR(3000) COMPRESSED,
    number INT DEFAULT NEXTVAL(numbers),
    level INT CHECK (level > 0),
    token UUID DEFAULT UUID(),
    code BIT(3) DEFAULT b'101',
    spot POINT REF_SYSTEM_ID=4326
);
CREATE TABLE history (id INT PRIMARY KEY, note VARCHAR(20), x INT WITHOUT SYSTEM VERSIONING)
    WITH SYSTEM VERSIONING;
SET @@system_versioning_alter_history = 1, @@sql_mode = 'IGNORE_BAD_TABLE_OPTIONS';
"""


def person(name: str, column: str, *expected: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a change of one column of the table of people."""
    return name, f"ALTER TABLE person MODIFY {column}", tuple(f"column.{e}" for e in expected)


MODIFIED = [
    person("longer", "name VARCHAR(51) NOT NULL DEFAULT 'x' COMMENT 'who'", "type person.name"),
    person("char", "name CHAR(50) NOT NULL DEFAULT 'x' COMMENT 'who'", "type person.name"),
    person("nullable", "name VARCHAR(50) DEFAULT 'x' COMMENT 'who'", "null person.name"),
    person("not_null", "age INT UNSIGNED NOT NULL", "null person.age"),
    person("no_default", "name VARCHAR(50) NOT NULL COMMENT 'who'", "default person.name"),
    person(
        "other_default",
        "name VARCHAR(50) NOT NULL DEFAULT 'X' COMMENT 'who'",
        "default person.name",
    ),
    person(
        "empty_default",
        "name VARCHAR(50) NOT NULL DEFAULT '' COMMENT 'who'",
        "default person.name",
    ),
    person(
        "null_in_quotes",
        "born VARCHAR(9) DEFAULT 'NULL'",
        "default person.born",
        "type person.born",
        "collation person.born",
    ),
    person("no_comment", "name VARCHAR(50) NOT NULL DEFAULT 'x'", "comment person.name"),
    person(
        "other_comment",
        "name VARCHAR(50) NOT NULL DEFAULT 'x' COMMENT 'who''s \\\\ \"it\"'",
        "comment person.name",
    ),
    person("signed", "age INT", "type person.age"),
    person("bigger", "age BIGINT UNSIGNED", "type person.age"),
    person("smaller", "age SMALLINT UNSIGNED", "type person.age"),
    person("medium", "age MEDIUMINT UNSIGNED", "type person.age"),
    person("tiny", "age TINYINT UNSIGNED", "type person.age"),
    person("display_width", "age INT(5) UNSIGNED", "type person.age"),
    person("zerofill", "age INT UNSIGNED ZEROFILL", "type person.age"),
    person("float", "age FLOAT UNSIGNED", "type person.age"),
    person("double", "age DOUBLE UNSIGNED", "type person.age"),
    person("datetime", "born DATETIME", "type person.born"),
    person("timestamp", "born TIMESTAMP NULL", "type person.born"),
    person("time", "born TIME(3)", "type person.born"),
    person("year", "born YEAR", "type person.born"),
    person("inet6", "token INET6", "type person.token", "default person.token"),
    person("inet4", "bio INET4", "type person.bio", "collation person.bio"),
    person("tinytext", "bio TINYTEXT", "type person.bio"),
    person("mediumtext", "bio MEDIUMTEXT", "type person.bio"),
    person("blob", "bio BLOB", "type person.bio", "collation person.bio"),
    person("varbinary", "bio VARBINARY(20)", "type person.bio", "collation person.bio"),
    person("text_default", "bio TEXT DEFAULT 'a'", "default person.bio"),
    person("precision", "price DECIMAL(11,2) NOT NULL DEFAULT 0.00", "type person.price"),
    person(
        "scale",
        "price DECIMAL(10,3) NOT NULL DEFAULT 0.000",
        "type person.price",
        "default person.price",
    ),
    person("number_default", "price DECIMAL(10,2) NOT NULL DEFAULT 0.01", "default person.price"),
    person(
        "other_collation",
        "email VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
        "collation person.email",
    ),
    person("table_collation", "email VARCHAR(80)", "collation person.email"),
    person("charset", "email VARCHAR(80) CHARACTER SET latin1", "collation person.email"),
    person(
        "fractional_seconds",
        "seen DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)",
        "type person.seen",
        "default person.seen",
        "on_update person.seen",
    ),
    person(
        "no_on_update",
        "seen DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)",
        "on_update person.seen",
    ),
    person(
        "no_now",
        "seen DATETIME(6) NOT NULL ON UPDATE CURRENT_TIMESTAMP(6)",
        "default person.seen",
    ),
    person(
        "timestamp_default",
        "made TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:01'",
        "default person.made",
    ),
    person("expression", "doubled INT AS (age * 3) STORED", "generated person.doubled"),
    person("virtual_expression", "halved INT AS (age DIV 3) VIRTUAL", "generated person.halved"),
    person("not_generated", "doubled INT", "generated person.doubled"),
    person("json", "bio JSON", "type person.bio", "collation person.bio", "check person.bio"),
    person("no_json", "doc LONGTEXT COLLATE utf8mb4_bin", "check person.doc"),
    person("check", "level INT CHECK (level > 1)", "check person.level"),
    person("quoted_check", "age INT UNSIGNED CHECK (age <> 'a)''`')", "check person.age"),
    person("no_check", "level INT", "check person.level"),
    person("label", "kind ENUM('a','b','c') NOT NULL DEFAULT 'a'", "type person.kind"),
    person("label_order", "kind ENUM('b','a') NOT NULL DEFAULT 'a'", "type person.kind"),
    person("set", "tags SET('p')", "type person.tags"),
    person("wide_flag", "flag TINYINT(4) NOT NULL DEFAULT 1", "type person.flag"),
    person("visible", "hidden INT", "invisible person.hidden"),
    person("not_compressed", "packed VARCHAR(3000)", "compressed person.packed"),
    person("no_sequence", "number INT", "default person.number"),
    person("function_default", "token UUID", "default person.token"),
    person("expression_default", "age INT UNSIGNED DEFAULT (1 + 2)", "default person.age"),
    person("bit_default", "code BIT(3) DEFAULT b'100'", "default person.code"),
    person("bits", "code BIT(4) DEFAULT b'101'", "type person.code"),
    person("reference_system", "spot POINT REF_SYSTEM_ID=3857", "reference_system person.spot"),
    person("attribute", "age INT UNSIGNED `speed`='9'", "options person.age"),
    person("geometry", "spot GEOMETRY REF_SYSTEM_ID=4326", "type person.spot"),
    person("no_auto_increment", "id BIGINT", "identity person.id"),
    person("int_key", "id INT AUTO_INCREMENT", "type person.id"),
]

CHANGES = [change(name, sql, *expected) for name, sql, expected in MODIFIED] + [
    change("add_column", "ALTER TABLE person ADD extra INT", "column.exists person.extra"),
    change("add_first", "ALTER TABLE person ADD extra INT FIRST", "column.exists person.extra"),
    change("drop_column", "ALTER TABLE person DROP bio", "column.exists person.bio"),
    change(
        "rename_column",
        "ALTER TABLE person RENAME COLUMN bio TO life",
        "column.exists person.bio",
        "column.exists person.life",
    ),
    change("move_column", "ALTER TABLE person MODIFY bio TEXT AFTER id", "table.columns person"),
    change(
        "generated_stored_to_virtual",
        "ALTER TABLE person DROP doubled, ADD doubled INT AS (age * 2) VIRTUAL AFTER price",
        "column.generated person.doubled",
    ),
    change(
        "versioned_column",
        "ALTER TABLE history MODIFY x INT WITH SYSTEM VERSIONING",
        "column.system_versioning history.x",
    ),
    change(
        "unversioned_column",
        "ALTER TABLE history MODIFY note VARCHAR(20) WITHOUT SYSTEM VERSIONING",
        "column.system_versioning history.note",
    ),
    change(
        "default_alone", "ALTER TABLE person ALTER age SET DEFAULT 5", "column.default person.age"
    ),
    change(
        "case_of_a_column",
        "ALTER TABLE person CHANGE bio Bio TEXT",
        "column.exists person.bio",
        "column.exists person.Bio",
    ),
    change(
        "charset_of_everything",
        "ALTER TABLE history CONVERT TO CHARACTER SET latin1",
        "table.collation history",
        "column.collation history.note",
    ),
]

SAME = [
    change("nothing", "DO 1"),
    change("null_written_out", "ALTER TABLE person MODIFY age INT UNSIGNED NULL DEFAULT NULL"),
    change("display_width_written_out", "ALTER TABLE person MODIFY age INT(10) UNSIGNED"),
    change("integer", "ALTER TABLE person MODIFY age INTEGER UNSIGNED"),
    change("numeric", "ALTER TABLE person MODIFY price NUMERIC(10,2) NOT NULL DEFAULT '0'"),
    change("bool", "ALTER TABLE person MODIFY flag BOOL NOT NULL DEFAULT TRUE"),
    change(
        "now",
        "ALTER TABLE person MODIFY seen DATETIME(6) NOT NULL DEFAULT NOW(6) ON UPDATE NOW(6)",
    ),
    change(
        "generated_always",
        "ALTER TABLE person MODIFY doubled INT GENERATED ALWAYS AS (age*2) PERSISTENT",
    ),
    change(
        "default_dropped_and_set",
        "ALTER TABLE person ALTER name DROP DEFAULT;ALTER TABLE person ALTER name SET DEFAULT 'x'",
    ),
    change("null_default_dropped", "ALTER TABLE person ALTER age DROP DEFAULT"),
    change(
        "collation_written_out",
        "ALTER TABLE person MODIFY bio TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
    ),
    change(
        "json_as_the_server_keeps_it",
        "ALTER TABLE person MODIFY doc LONGTEXT COLLATE utf8mb4_bin CHECK (JSON_VALID(doc))",
    ),
    change("check_written_otherwise", "ALTER TABLE person MODIFY level INT CHECK ((level)>0)"),
    change(
        "column_dropped_and_made",
        "ALTER TABLE person DROP spot;ALTER TABLE person ADD spot POINT REF_SYSTEM_ID=4326",
    ),
    change("rows", "INSERT INTO person (name) VALUES ('a'), ('b'); DELETE FROM person"),
    change("counter", "ALTER TABLE person AUTO_INCREMENT = 1000"),
    change(
        "varying",
        "ALTER TABLE person MODIFY name CHARACTER VARYING(50) NOT NULL DEFAULT 'x' COMMENT 'who'",
    ),
    change(
        "moved_and_back",
        "ALTER TABLE person MODIFY bio TEXT FIRST;ALTER TABLE person MODIFY bio TEXT AFTER born",
    ),
]

TOPIC = Topic(BASE, CHANGES, SAME)
