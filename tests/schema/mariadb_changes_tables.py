"""Single changes of the database, of tables and of partitions on MariaDB."""

from tests.schema.mariadb_changes import Topic, change

BASE = """
CREATE TABLE plain (id INT, note VARCHAR(20)) COMMENT='plain';
CREATE TABLE `odd.na``me` (id INT);
CREATE TABLE aria (id INT) ENGINE=Aria;
CREATE TABLE part (id INT) ENGINE=MyISAM;
CREATE TABLE part2 (id INT) ENGINE=MyISAM;
CREATE TABLE whole (id INT) ENGINE=MERGE UNION=(part) INSERT_METHOD=LAST;
CREATE TABLE versioned (id INT) WITH SYSTEM VERSIONING;
CREATE TABLE periods (id INT,
    since TIMESTAMP(6) GENERATED ALWAYS AS ROW START,
    till TIMESTAMP(6) GENERATED ALWAYS AS ROW END,
    PERIOD FOR SYSTEM_TIME (since, till)) WITH SYSTEM VERSIONING;
"""


def option(name: str, text: str, table: str = "plain") -> tuple[str, str, str]:
    """Return a change of one table option that has no fact of its own."""
    return name, f"ALTER TABLE {table} {text}", f"table.options {table}"


CHANGES = [
    change(name, sql, expected)
    for name, sql, expected in [
        option("checksum", "CHECKSUM=1"),
        option("delay_key_write", "DELAY_KEY_WRITE=1"),
        option("max_rows", "MAX_ROWS=10"),
        option("min_rows", "MIN_ROWS=10"),
        option("avg_row_length", "AVG_ROW_LENGTH=10"),
        option("pack_keys", "PACK_KEYS=1"),
        option("stats_persistent", "STATS_PERSISTENT=1"),
        option("stats_auto_recalc", "STATS_AUTO_RECALC=0"),
        option("stats_sample_pages", "STATS_SAMPLE_PAGES=9"),
        option("key_block_size", "KEY_BLOCK_SIZE=8"),
        option("page_compressed", "PAGE_COMPRESSED=1"),
        option("page_compression_level", "PAGE_COMPRESSED=1 PAGE_COMPRESSION_LEVEL=3"),
        option("encryption_key", "ENCRYPTION_KEY_ID=1"),
        option("not_encrypted", "ENCRYPTED=NO"),
        option("transactional", "TRANSACTIONAL=1", "aria"),
        option("no_page_checksum", "PAGE_CHECKSUM=0", "aria"),
        option("union", "UNION=(part, part2)", "whole"),
        option("insert_method", "INSERT_METHOD=FIRST", "whole"),
        option("connection", "CONNECTION='mysql://u:secret@h/d/t'"),
    ]
] + [
    change(
        "database_collation", "ALTER DATABASE COLLATE utf8mb4_bin", "database.collation database"
    ),
    change(
        "database_charset", "ALTER DATABASE CHARACTER SET latin1", "database.collation database"
    ),
    change("database_comment", "ALTER DATABASE COMMENT 'x'", "database.comment database"),
    change("add_table", "CREATE TABLE more (id INT PRIMARY KEY, KEY (id))", "table.exists more"),
    change("drop_table", "DROP TABLE plain", "table.exists plain"),
    change("drop_odd_table", "DROP TABLE `odd.na``me`", "table.exists odd.na`me"),
    change(
        "rename_table", "RENAME TABLE plain TO other", "table.exists plain", "table.exists other"
    ),
    change("table_comment", "ALTER TABLE plain COMMENT 'it''s \\\\'", "table.comment plain"),
    change("no_table_comment", "ALTER TABLE plain COMMENT ''", "table.comment plain"),
    change("engine", "ALTER TABLE part2 ENGINE=InnoDB", "table.engine part2"),
    change("memory", "ALTER TABLE plain ENGINE=MEMORY", "table.engine plain"),
    change("row_format", "ALTER TABLE plain ROW_FORMAT=COMPACT", "table.row_format plain"),
    change("default_collation", "ALTER TABLE plain COLLATE utf8mb4_bin", "table.collation plain"),
    change("default_charset", "ALTER TABLE plain CHARACTER SET latin1", "table.collation plain"),
    change("version", "ALTER TABLE plain ADD SYSTEM VERSIONING", "table.system_versioning plain"),
    change(
        "unversion",
        "ALTER TABLE versioned DROP SYSTEM VERSIONING",
        "table.system_versioning versioned",
    ),
    change(
        "unversion_with_period",
        "ALTER TABLE periods DROP SYSTEM VERSIONING, DROP since, DROP till, DROP PERIOD FOR"
        " SYSTEM_TIME",
        "table.system_versioning periods",
        "period.exists periods.SYSTEM_TIME",
        "column.exists periods.since",
        "column.exists periods.till",
    ),
]

SAME = [
    change(
        "order_of_making",
        "DROP TABLE plain, aria; CREATE TABLE aria (id INT) ENGINE=aria;"
        "CREATE TABLE plain (id INT, note VARCHAR(20)) COMMENT='plain'",
    ),
    change("engine_written_out", "ALTER TABLE plain ENGINE=InnoDB"),
    change("default_row_format", "ALTER TABLE plain ROW_FORMAT=DEFAULT"),
    change(
        "default_charset_written_out",
        "ALTER TABLE plain CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
    ),
    change("comment_written_again", "ALTER TABLE plain COMMENT='plain'"),
    change(
        "rows",
        "INSERT INTO plain VALUES (1, 'a'); "
        "INSERT INTO versioned VALUES (1); DELETE FROM versioned",
    ),
    change("analysed", "ANALYZE TABLE plain; OPTIMIZE TABLE plain; CHECK TABLE plain"),
    change("renamed_and_back", "RENAME TABLE plain TO other; RENAME TABLE other TO plain"),
    change(
        "option_order",
        "ALTER TABLE plain MIN_ROWS=1 MAX_ROWS=2;ALTER TABLE plain MIN_ROWS=0 MAX_ROWS=0",
    ),
    change("temporary_table", "CREATE TEMPORARY TABLE passing (id INT); DROP TABLE passing"),
    change(
        "unversioned_and_back",
        "ALTER TABLE versioned DROP SYSTEM VERSIONING;ALTER TABLE versioned ADD SYSTEM VERSIONING",
    ),
]

TOPIC = Topic(BASE, CHANGES, SAME)
