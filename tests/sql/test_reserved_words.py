"""The list of reserved words is that of SQLAlchemy."""

from sqlalchemy.dialects.mysql.reserved_words import RESERVED_WORDS_MARIADB
from sqlalchemy.dialects.postgresql.base import RESERVED_WORDS as OF_POSTGRESQL
from sqlalchemy.dialects.sqlite.base import SQLiteIdentifierPreparer

from side_by_side.sql.reserved_words import RESERVED_WORDS


def test_each_word_that_sqlalchemy_quotes_is_listed() -> None:
    """Of all three databases, in whichever version is installed; none has a capital."""
    words = {*OF_POSTGRESQL, *RESERVED_WORDS_MARIADB, *SQLiteIdentifierPreparer.reserved_words}
    assert sorted(words - RESERVED_WORDS) == []
    assert {"autoincrement", "window", "select", "user"} <= RESERVED_WORDS
    assert {word for word in RESERVED_WORDS if word != word.lower()} == set()
