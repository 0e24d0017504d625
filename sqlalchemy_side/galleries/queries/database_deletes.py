"""What the database deletes or sets itself, and what a session knows of it."""

from collections.abc import Sequence

from sqlalchemy import Engine, ForeignKey, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


def rows_left_by_deletes_of_the_database(
    engine: Engine,
) -> tuple[list[str], Sequence[int], Sequence[int | None]]:
    """``passive_deletes`` leaves to the database what is not loaded, without any event."""

    class Base(DeclarativeBase):
        pass

    class Hall(Base):
        __tablename__ = "galleries_hall"
        id: Mapped[int] = mapped_column(primary_key=True)
        lamps: Mapped[list["Lamp"]] = relationship(
            lambda: Lamp, cascade="all, delete-orphan", passive_deletes=True
        )
        keys: Mapped[list["Key"]] = relationship(lambda: Key, passive_deletes=True)

        def __str__(self) -> str:
            return f"Hall {self.id}"

    class Lamp(Base):
        __tablename__ = "galleries_lamp"
        id: Mapped[int] = mapped_column(primary_key=True)
        hall_id: Mapped[int] = mapped_column(ForeignKey(Hall.id, ondelete="CASCADE"))

    class Key(Base):
        __tablename__ = "galleries_key"
        id: Mapped[int] = mapped_column(primary_key=True)
        hall_id: Mapped[int | None] = mapped_column(ForeignKey(Hall.id, ondelete="SET NULL"))

    Base.metadata.create_all(engine)
    deleted: list[str] = []

    def note(_mapper: object, _connection: object, gone: Base) -> None:
        deleted.append(str(gone))

    event.listen(Base, "after_delete", note, propagate=True)
    with Session(engine) as session, session.begin():
        session.add_all(Hall(id=key, lamps=[Lamp()], keys=[Key()]) for key in (1, 2))
    with Session(engine) as session, session.begin():
        session.delete(session.get_one(Hall, 2))
        lamps = session.scalars(select(Lamp.hall_id)).all()
        return deleted, lamps, session.scalars(select(Key.hall_id).order_by(Key.id)).all()


def guides_left_by_deletes_of_the_database(engine: Engine) -> Sequence[int]:
    """``SET DEFAULT`` needs a ``server_default``."""

    class Base(DeclarativeBase):
        pass

    class Hall(Base):
        __tablename__ = "galleries_hall"
        id: Mapped[int] = mapped_column(primary_key=True)
        guides: Mapped[list["Guide"]] = relationship(lambda: Guide, passive_deletes="all")

    class Guide(Base):
        __tablename__ = "galleries_guide"
        id: Mapped[int] = mapped_column(primary_key=True)
        hall_id: Mapped[int] = mapped_column(
            ForeignKey(Hall.id, ondelete="SET DEFAULT"), server_default="1"
        )

    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all(Hall(id=key, guides=[Guide()]) for key in (1, 2))
    with Session(engine) as session, session.begin():
        session.delete(session.get_one(Hall, 2))
        return session.scalars(select(Guide.hall_id)).all()
