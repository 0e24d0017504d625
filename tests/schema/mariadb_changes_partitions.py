"""Single changes of partitions on MariaDB."""

from tests.schema.mariadb_changes import Change, Topic, change

BASE = """
CREATE TABLE plain (id INT, note VARCHAR(20));
CREATE TABLE ranges (id INT, day DATE)
    PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (
        PARTITION p0 VALUES LESS THAN (10) COMMENT 'low',
        PARTITION p1 VALUES LESS THAN (20));
CREATE TABLE named (id INT) PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) (
    PARTITION p VALUES LESS THAN (9) (SUBPARTITION x COMMENT 'c', SUBPARTITION y));
CREATE TABLE lists (id INT)
    PARTITION BY LIST (id) (
        PARTITION p0 VALUES IN (1, 2), PARTITION p1 VALUES IN (3), PARTITION p2 VALUES IN (4));
CREATE TABLE hashes (id INT) PARTITION BY HASH (id) (PARTITION a, PARTITION b);
CREATE TABLE keys_ (id INT) PARTITION BY KEY (id) PARTITIONS 4;
CREATE TABLE history (id INT) WITH SYSTEM VERSIONING
    PARTITION BY SYSTEM_TIME LIMIT 1000 (PARTITION p0 HISTORY, PARTITION pn CURRENT);
CREATE TABLE monthly (id INT) WITH SYSTEM VERSIONING
    PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH STARTS '2020-01-01 00:00:00' AUTO;
"""


def ranges(name: str, low: str, *expected: str, by: str = "HASH (id)") -> Change:
    """Return a change of the definition of the first partition."""
    sql = f"""ALTER TABLE ranges PARTITION BY RANGE (id) SUBPARTITION BY {by} SUBPARTITIONS 2 (
        PARTITION p0 VALUES LESS THAN {low}, PARTITION p1 VALUES LESS THAN (20))"""
    return change(name, sql, *expected)


CHANGES = [
    change(
        "partition_a_table",
        "ALTER TABLE plain PARTITION BY HASH (id) PARTITIONS 2",
        "table.partition_by plain",
    ),
    change(
        "remove_partitions",
        "ALTER TABLE keys_ REMOVE PARTITIONING",
        "table.partition_by keys_",
    ),
    change(
        "fewer_partitions", "ALTER TABLE keys_ COALESCE PARTITION 1", "table.partition_by keys_"
    ),
    change(
        "linear",
        "ALTER TABLE keys_ PARTITION BY LINEAR KEY (id) PARTITIONS 4",
        "table.partition_by keys_",
    ),
    change(
        "hash_for_key",
        "ALTER TABLE keys_ PARTITION BY HASH (id) PARTITIONS 4",
        "table.partition_by keys_",
    ),
    change(
        "partition_order",
        "ALTER TABLE hashes PARTITION BY HASH (id) (PARTITION b, PARTITION a)",
        "table.partitions hashes",
    ),
    change(
        "partition_expression",
        "ALTER TABLE hashes PARTITION BY HASH (id + 1) (PARTITION a, PARTITION b)",
        "table.partition_by hashes",
    ),
    change("drop_partition", "ALTER TABLE lists DROP PARTITION p2", "partition.exists lists.p2"),
    change(
        "add_partition",
        "ALTER TABLE lists ADD PARTITION (PARTITION p3 VALUES IN (5))",
        "partition.exists lists.p3",
    ),
    change(
        "default_partition",
        "ALTER TABLE lists ADD PARTITION (PARTITION p3 DEFAULT)",
        "partition.exists lists.p3",
    ),
    change(
        "list_values",
        "ALTER TABLE lists REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES IN (3, NULL))",
        "partition.bounds lists.p1",
    ),
    change(
        "partition_rows",
        "ALTER TABLE lists REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES IN (3) MAX_ROWS 9"
        " COMMENT 'x=y, (z')",
        "partition.options lists.p1",
        "partition.comment lists.p1",
    ),
    ranges("range_bound", "(11) COMMENT 'low'", "partition.bounds ranges.p0"),
    ranges("no_partition_comment", "(10)", "partition.comment ranges.p0"),
    ranges("partition_options", "(10) COMMENT 'low' MIN_ROWS 3", "partition.options ranges.p0"),
    ranges(
        "subpartition_method",
        "(10) COMMENT 'low'",
        "table.partition_by ranges",
        by="LINEAR HASH (id)",
    ),
    change(
        "subpartition_name",
        "ALTER TABLE named PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) ("
        "PARTITION p VALUES LESS THAN (9) (SUBPARTITION x COMMENT 'c', SUBPARTITION z))",
        "partition.subpartitions named.p",
    ),
    change(
        "subpartition_comment",
        "ALTER TABLE named PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) ("
        "PARTITION p VALUES LESS THAN (9) (SUBPARTITION x COMMENT 'd', SUBPARTITION y))",
        "partition.subpartitions named.p",
    ),
    change(
        "history_limit",
        "ALTER TABLE history PARTITION BY SYSTEM_TIME LIMIT 2000"
        " (PARTITION p0 HISTORY, PARTITION pn CURRENT)",
        "table.partition_by history",
    ),
    change(
        "history_interval",
        "ALTER TABLE monthly PARTITION BY SYSTEM_TIME INTERVAL 2 MONTH"
        " STARTS '2020-01-01 00:00:00' AUTO",
        "table.partition_by monthly",
    ),
    change(
        "history_start",
        "ALTER TABLE monthly PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH"
        " STARTS '2020-02-01 00:00:00' AUTO",
        "table.partition_by monthly",
    ),
    change(
        "history_partition",
        "ALTER TABLE history ADD PARTITION (PARTITION p1 HISTORY)",
        "partition.exists history.p1",
    ),
]

SAME = [
    change(
        "more_history",
        "INSERT INTO monthly VALUES (1); UPDATE monthly SET id = 2;UPDATE monthly SET id = 3",
    ),
    change(
        "list_partition_recreated",
        "ALTER TABLE lists DROP PARTITION p1;"
        "ALTER TABLE lists ADD PARTITION (PARTITION p1 VALUES IN (3))",
    ),
    change("partitioned_again", "ALTER TABLE keys_ PARTITION BY KEY (id) PARTITIONS 4"),
    change("rows", "INSERT INTO ranges VALUES (1, NULL); ANALYZE TABLE ranges"),
]

TOPIC = Topic(BASE, CHANGES, SAME)
