"""Single changes of foreign keys, checks and periods on MariaDB."""

from tests.schema.mariadb_changes import Topic, change
from tests.schema.mariadb_changes_keys import BASE, book


def foreign_key(definition: str) -> str:
    """Return the statements that recreate the foreign key to authors."""
    return f"DROP FOREIGN KEY book_author; ALTER TABLE book ADD CONSTRAINT {definition}"


CHANGES = [
    book("drop_check", "DROP CONSTRAINT book_pages", "check.exists book.book_pages"),
    book("add_check", "ADD CONSTRAINT more CHECK (pages < 9)", "check.exists book.more"),
    book("unnamed_check", "ADD CHECK (pages < 9)", "check.exists book.CONSTRAINT_1"),
    book(
        "check_number",
        "DROP CONSTRAINT book_pages,ADD CONSTRAINT book_pages CHECK (pages > 1 AND title <> '')",
        "check.expression book.book_pages",
    ),
    book(
        "check_text",
        "DROP CONSTRAINT book_text, ADD CONSTRAINT book_text CHECK (title NOT LIKE '% )%')",
        "check.expression book.book_text",
    ),
    book(
        "rename_check",
        "DROP CONSTRAINT book_text, ADD CONSTRAINT other CHECK (title NOT LIKE '%)%')",
        "check.exists book.book_text",
        "check.exists book.other",
    ),
    book(
        "drop_foreign_key",
        "DROP FOREIGN KEY book_author",
        "foreign_key.exists book.book_author",
    ),
    book(
        "add_foreign_key",
        "ADD CONSTRAINT more FOREIGN KEY (author_code) REFERENCES author (code)",
        "foreign_key.exists book.more",
    ),
    book(
        "unnamed_foreign_key",
        "ADD FOREIGN KEY (author_code) REFERENCES author (code)",
        "foreign_key.exists book.book_ibfk_1",
    ),
    *(
        book(
            f"on_{event}_{action.lower().replace(' ', '_')}",
            foreign_key(
                "book_author FOREIGN KEY (author_id) REFERENCES author (id)"
                f" ON {event.upper()} {action}"
            ),
            f"foreign_key.on_{event} book.book_author",
        )
        for event in ("delete", "update")
        for action in ("CASCADE", "SET NULL")
    ),
    book(
        "foreign_key_column",
        foreign_key("book_author FOREIGN KEY (editor_id) REFERENCES author (id)"),
        "foreign_key.columns book.book_author",
    ),
    book(
        "foreign_key_target",
        foreign_key("book_author FOREIGN KEY (author_id) REFERENCES book (id)"),
        "foreign_key.references book.book_author",
    ),
    book(
        "foreign_key_to_another_database",
        "DROP FOREIGN KEY book_author; SET foreign_key_checks = 0; ALTER TABLE book"
        " ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES elsewhere.author (id)",
        "foreign_key.references book.book_author",
    ),
    change(
        "foreign_key_referenced_columns",
        "ALTER TABLE author ADD UNIQUE KEY both_ (id, code);"
        "ALTER TABLE book DROP FOREIGN KEY book_author, DROP INDEX book_author_title;"
        "ALTER TABLE author ADD second BIGINT UNIQUE;"
        "ALTER TABLE book ADD UNIQUE KEY book_author_title (author_id, title),"
        "ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (second)",
        "foreign_key.referenced_columns book.book_author",
        "column.exists author.second",
        "unique.exists author.second",
        "unique.exists author.both_",
    ),
    change(
        "drop_period",
        "ALTER TABLE booking DROP INDEX booking_stay; ALTER TABLE booking DROP PERIOD FOR stay",
        "unique.exists booking.booking_stay",
        "period.exists booking.stay",
    ),
    change(
        "period_columns",
        "ALTER TABLE booking DROP INDEX booking_stay; ALTER TABLE booking DROP PERIOD FOR stay;"
        "ALTER TABLE booking ADD PERIOD FOR stay (starts, ends);"
        "ALTER TABLE booking ADD UNIQUE KEY booking_stay (room, stay WITHOUT OVERLAPS)",
        "period.columns booking.stay",
    ),
]

SAME = [
    book(
        "check_recreated",
        "DROP CONSTRAINT book_pages,"
        "ADD CONSTRAINT book_pages CHECK ( (pages)>0 and (title != '') )",
    ),
    book(
        "foreign_key_recreated",
        foreign_key("book_author FOREIGN KEY (author_id) REFERENCES author (id)"),
    ),
    book(
        "restrict_written_out",
        foreign_key(
            "book_author FOREIGN KEY (author_id) REFERENCES author (id)"
            " ON DELETE RESTRICT ON UPDATE RESTRICT"
        ),
    ),
    book(
        "no_action_written_out",
        foreign_key(
            "book_author FOREIGN KEY (author_id) REFERENCES author (id)"
            " ON DELETE NO ACTION ON UPDATE NO ACTION"
        ),
    ),
    book(
        "own_database_written_out",
        foreign_key("book_author FOREIGN KEY (author_id) REFERENCES THIS_DATABASE.author (id)"),
    ),
    change(
        "recreated_in_another_order",
        "RENAME TABLE author TO old; CREATE TABLE author LIKE old;"
        "ALTER TABLE book DROP FOREIGN KEY book_author, DROP FOREIGN KEY book_editor;"
        "DROP TABLE old; ALTER TABLE book"
        " ADD CONSTRAINT book_editor FOREIGN KEY (editor_id) REFERENCES author (id)"
        " ON DELETE SET NULL,"
        "ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id)",
    ),
]

TOPIC = Topic(BASE, CHANGES, SAME)
