from sqlalchemy import BigInteger, Identity, Index, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

KEY = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    pass


class Counts(DeclarativeBase):
    pass


class Ship(Base):
    __tablename__ = "fleet_ship"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(KEY, Identity(), primary_key=True)
    name: Mapped[str] = mapped_column(String(40))


class Visit(Counts):
    __tablename__ = "counts_visit"
    __table_args__ = (Index("visit_stay", "stay", postgresql_using="brin"),)

    id: Mapped[int] = mapped_column(KEY, Identity(), primary_key=True)
    stay: Mapped[int] = mapped_column(BigInteger)


target_metadata = [Base.metadata, Counts.metadata]
by_database = {"main": Base.metadata, "counts": Counts.metadata}
mixed = [Base, "Counts"]
