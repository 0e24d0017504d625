# ruff: noqa
# mypy: ignore-errors
from datetime import datetime
from sqlalchemy import BigInteger, MetaData, func
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_`%(constraint_name)s`",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class IdMixin:
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)


class TimestampMixin:
    created: Mapped[datetime] = mapped_column(server_default=func.now())

    @declared_attr
    def updated(cls) -> Mapped[datetime]:
        return mapped_column(server_default=func.now(), onupdate=func.now())
