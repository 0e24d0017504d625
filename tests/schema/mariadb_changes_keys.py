"""Single changes of keys, indexes and checks on MariaDB."""

from tests.schema.mariadb_changes import Change, Topic, change

BASE = """
CREATE TABLE author (id BIGINT PRIMARY KEY, code INT NOT NULL, UNIQUE KEY author_code (code));
CREATE TABLE book (
    id BIGINT NOT NULL,
    author_id BIGINT,
    editor_id BIGINT,
    author_code INT,
    title VARCHAR(100) NOT NULL,
    isbn VARCHAR(20),
    pages INT,
    abstract TEXT,
    place POINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY book_isbn (isbn),
    UNIQUE KEY book_author_title (author_id, title),
    KEY book_title (title),
    KEY book_pages_title (pages, title),
    KEY book_prefix (abstract(20)),
    KEY book_author_code (author_code),
    KEY book_editor_id (editor_id),
    FULLTEXT KEY book_words (abstract),
    SPATIAL KEY book_place (place),
    CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id),
    CONSTRAINT book_editor FOREIGN KEY (editor_id) REFERENCES author (id) ON DELETE SET NULL,
    CONSTRAINT book_pages CHECK (pages > 0 AND title <> ''),
    CONSTRAINT book_text CHECK (title NOT LIKE '%)%')
);
CREATE TABLE booking (
    room INT, begins DATE, ends DATE, starts DATE NOT NULL,
    PERIOD FOR stay (begins, ends),
    UNIQUE KEY booking_stay (room, stay WITHOUT OVERLAPS)
);
CREATE TABLE noted (id INT PRIMARY KEY COMMENT 'key', UNIQUE KEY u (id), KEY k (id)) ENGINE=Aria;
SET SESSION sql_mode = 'IGNORE_BAD_TABLE_OPTIONS';
"""


def book(name: str, alterations: str, *expected: str) -> Change:
    """Return a change of the table of books."""
    return change(name, f"ALTER TABLE book {alterations}", *expected)


def again(kind: str, key: str, definition: str) -> str:
    """Return the alterations that recreate an index under its own name."""
    return f"DROP INDEX {key}, ADD {kind} {key} {definition}"


CHANGES = [
    book("drop_primary_key", "DROP PRIMARY KEY", "primary_key.exists book.PRIMARY"),
    book(
        "wider_primary_key",
        "DROP PRIMARY KEY, ADD PRIMARY KEY (id, title)",
        "primary_key.columns book.PRIMARY",
    ),
    book(
        "primary_key_order",
        "DROP PRIMARY KEY, ADD PRIMARY KEY (id DESC)",
        "primary_key.columns book.PRIMARY",
    ),
    book(
        "primary_key_comment",
        "DROP PRIMARY KEY, ADD PRIMARY KEY (id) COMMENT 'x'",
        "primary_key.comment book.PRIMARY",
    ),
    book(
        "primary_key_method",
        "DROP PRIMARY KEY, ADD PRIMARY KEY USING HASH (id)",
        "primary_key.method book.PRIMARY",
    ),
    book(
        "primary_key_option",
        "DROP PRIMARY KEY, ADD PRIMARY KEY (id) KEY_BLOCK_SIZE=4",
        "primary_key.options book.PRIMARY",
    ),
    book("drop_unique", "DROP INDEX book_isbn", "unique.exists book.book_isbn"),
    book("add_unique", "ADD UNIQUE KEY more (pages)", "unique.exists book.more"),
    book(
        "rename_unique",
        "RENAME INDEX book_isbn TO isbn",
        "unique.exists book.book_isbn",
        "unique.exists book.isbn",
    ),
    book(
        "unique_to_index",
        again("KEY", "book_isbn", "(isbn)"),
        "unique.exists book.book_isbn",
        "index.exists book.book_isbn",
    ),
    book(
        "unique_columns",
        again("UNIQUE KEY", "book_isbn", "(isbn, pages)"),
        "unique.columns book.book_isbn",
    ),
    book(
        "unique_column_order",
        "DROP FOREIGN KEY book_author, DROP INDEX book_author_title,"
        "ADD UNIQUE KEY book_author_title (title, author_id)",
        "unique.columns book.book_author_title",
        "foreign_key.exists book.book_author",
    ),
    book(
        "unique_prefix",
        again("UNIQUE KEY", "book_isbn", "(isbn(5))"),
        "unique.columns book.book_isbn",
    ),
    book(
        "unique_direction",
        again("UNIQUE KEY", "book_isbn", "(isbn DESC)"),
        "unique.columns book.book_isbn",
    ),
    book(
        "unique_method",
        again("UNIQUE KEY", "book_isbn", "(isbn) USING HASH"),
        "unique.method book.book_isbn",
    ),
    book(
        "unique_comment",
        again("UNIQUE KEY", "book_isbn", "(isbn) COMMENT 'x'"),
        "unique.comment book.book_isbn",
    ),
    book("unique_ignored", "ALTER INDEX book_isbn IGNORED", "unique.ignored book.book_isbn"),
    book(
        "unique_option",
        again("UNIQUE KEY", "book_isbn", "(isbn) KEY_BLOCK_SIZE=4"),
        "unique.options book.book_isbn",
    ),
    book("drop_index", "DROP INDEX book_title", "index.exists book.book_title"),
    book("add_index", "ADD INDEX more (title, pages)", "index.exists book.more"),
    book("second_index", "ADD INDEX more (title)", "index.exists book.more"),
    book(
        "rename_index",
        "RENAME INDEX book_title TO title",
        "index.exists book.book_title",
        "index.exists book.title",
    ),
    book(
        "index_column_order",
        again("KEY", "book_pages_title", "(title, pages)"),
        "index.keys book.book_pages_title",
    ),
    book(
        "index_direction",
        again("KEY", "book_pages_title", "(pages, title DESC)"),
        "index.keys book.book_pages_title",
    ),
    book(
        "index_prefix",
        again("KEY", "book_prefix", "(abstract(21))"),
        "index.keys book.book_prefix",
    ),
    book(
        "index_narrower",
        again("KEY", "book_pages_title", "(pages)"),
        "index.keys book.book_pages_title",
    ),
    book(
        "index_method",
        again("KEY", "book_title", "(title) USING HASH"),
        "index.method book.book_title",
    ),
    book(
        "index_method_written_out",
        again("KEY", "book_title", "(title) USING BTREE"),
        "index.method book.book_title",
    ),
    book(
        "fulltext_to_plain",
        again("KEY", "book_words", "(abstract(9))"),
        "index.method book.book_words",
        "index.keys book.book_words",
    ),
    book(
        "spatial_to_plain",
        again("KEY", "book_place", "(place(32))"),
        "index.method book.book_place",
        "index.keys book.book_place",
    ),
    book(
        "index_comment",
        again("KEY", "book_title", "(title) COMMENT 'it''s'"),
        "index.comment book.book_title",
    ),
    book("index_ignored", "ALTER INDEX book_title IGNORED", "index.ignored book.book_title"),
    book(
        "index_block_size",
        again("KEY", "book_title", "(title) KEY_BLOCK_SIZE=4"),
        "index.options book.book_title",
    ),
    book(
        "index_attribute",
        "DROP INDEX book_title; ALTER TABLE book ADD KEY book_title (title) `speed`='9'",
        "index.options book.book_title",
    ),
    change(
        "drop_without_overlaps",
        "ALTER TABLE booking DROP INDEX booking_stay, ADD UNIQUE KEY booking_stay (room, begins)",
        "unique.columns booking.booking_stay",
    ),
    change(
        "new_primary_key",
        "ALTER TABLE booking ADD PRIMARY KEY (starts)",
        "primary_key.exists booking.PRIMARY",
    ),
    change(
        "unique_ignored_on_aria",
        "ALTER TABLE noted ALTER INDEX u IGNORED",
        "unique.ignored noted.u",
    ),
]

SAME = [
    book("ascending_written_out", again("KEY", "book_title", "(title ASC)")),
    book("index_recreated", again("KEY", "book_title", "(title)")),
    book("unique_recreated", again("UNIQUE KEY", "book_isbn", "(isbn)")),
    book("whole_column_as_prefix", again("KEY", "book_title", "(title(100))")),
    book("primary_key_recreated", "DROP PRIMARY KEY, ADD PRIMARY KEY (id)"),
    book("named_primary_key", "DROP PRIMARY KEY, ADD CONSTRAINT pk PRIMARY KEY (id ASC)"),
    book(
        "unique_as_a_constraint",
        "DROP INDEX book_isbn, ADD CONSTRAINT book_isbn UNIQUE (isbn)",
    ),
    book("visible_written_out", "ALTER INDEX book_title NOT IGNORED"),
    book(
        "renamed_and_back",
        "RENAME INDEX book_title TO x; ALTER TABLE book RENAME INDEX x TO book_title",
    ),
    book("rebuilt", "FORCE"),
    change("statistics", "INSERT INTO author VALUES (1, 1), (2, 2); ANALYZE TABLE author, book"),
]

TOPIC = Topic(BASE, CHANGES, SAME)
