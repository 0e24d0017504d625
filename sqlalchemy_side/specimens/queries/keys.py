"""Numbers that the database counts: sequences, identities, and the keys of rows."""

from uuid import uuid4

from sqlalchemy import (
    Column,
    Engine,
    ForeignKey,
    Identity,
    Integer,
    MetaData,
    Row,
    Sequence,
    String,
    Table,
    Uuid,
    insert,
    select,
    text,
)

from sqlalchemy_side.specimens.columns import column_types


def numbers_of_a_sequence(engine: Engine) -> list[int]:
    """A sequence is created like a table, and executed for its next number."""
    numbers = Sequence(
        "specimens_numbers", start=10, increment=5, minvalue=5, maxvalue=20, cache=2, cycle=True
    )
    with engine.begin() as connection:
        numbers.create(connection, checkfirst=False)
        return [connection.scalar(numbers) for _ in range(4)]


def numbers_that_descend(engine: Engine) -> list[int]:
    """Without limits, numbers are below zero from the first."""
    numbers = Sequence(
        "specimens_numbers", increment=-1, nominvalue=True, nomaxvalue=True, schema="public"
    )
    with engine.begin() as connection:
        numbers.create(connection, checkfirst=False)
        return [connection.scalar(numbers) for _ in range(2)]


def numbers_of_identities(engine: Engine) -> list[Row[tuple[int, int]]]:
    """An insert leaves the columns out."""
    up = Identity(always=True, start=10, increment=10, minvalue=5, maxvalue=30, cache=2, cycle=True)
    down = Identity(increment=-1, nominvalue=True, nomaxvalue=True)
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("id", Integer, primary_key=True),
        Column("up", Integer, up),
        Column("down", Integer, down),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        for _ in range(4):
            connection.execute(insert(shelf))
        return list(connection.execute(select(shelf.c.up, shelf.c.down).order_by(shelf.c.id)))


def number_given_to_an_identity(engine: Engine) -> None:
    """``GENERATED ALWAYS`` refuses all numbers but its own."""
    counted = Column("up", Integer, Identity(always=True))
    shelf = Table("specimens_shelf", MetaData(), counted)
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(up=1))


IS_IDENTITY = text(
    "SELECT is_identity FROM information_schema.columns "
    "WHERE table_name = 'specimens_shelf' AND column_name = 'id'"
)


def key_that_is_an_identity(engine: Engine) -> str:
    """Only ``Identity`` makes it one."""
    key = Column("id", Integer, Identity(), primary_key=True)
    shelf = Table("specimens_shelf", MetaData(), key)
    with engine.begin() as connection:
        shelf.create(connection)
        return str(connection.scalars(IS_IDENTITY).one())


def type_of_a_reference(engine: Engine) -> list[str]:
    """Without a type of its own, a column has that of the key, which is SERIAL as a key only."""
    metadata = MetaData()
    Table("specimens_shelf", metadata, Column("number", Integer, primary_key=True))
    box = Table("specimens_box", metadata, Column("shelf", ForeignKey("specimens_shelf.number")))
    with engine.begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        return column_types(connection, box)


def labels_in_the_order_given(engine: Engine) -> list[str]:
    """A sentinel is a column by whose values the rows are sorted again."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("code", Uuid, default=uuid4, insert_sentinel=True),
        Column("label", String(20)),
    )
    given = [{"label": label} for label in ("topaz", "agate", "beryl")]
    statement = insert(shelf).returning(shelf.c.label, sort_by_parameter_order=True)
    with engine.begin() as connection:
        shelf.create(connection)
        return list(connection.scalars(statement, given))
