# ruff: noqa
# mypy: ignore-errors
from datetime import datetime
from typing import Annotated

from sqlalchemy import ForeignKey, MetaData, String, func
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

pk = Annotated[int, mapped_column(primary_key=True)]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "uq": "uq_%(constraint_name)s",
        }
    )


class WithId:
    id: Mapped[pk]

    @declared_attr.directive
    def __tablename__(cls):
        return "stock_" + cls.__name__.lower()


class Stamped:
    made: Mapped[datetime] = mapped_column(server_default=func.now())


class Maker(WithId, Base):
    name: Mapped[str] = mapped_column(String(40))


class Item(WithId, Stamped, Base):
    maker_id: Mapped[int] = mapped_column(ForeignKey(Maker.id))
    title: Mapped[str] = mapped_column(String(80))
    code: Mapped[str] = mapped_column(String(50))
