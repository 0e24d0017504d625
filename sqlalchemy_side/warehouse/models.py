"""A warehouse with docks: arrays, ranges, full text search, and constraints of PostgreSQL.

The Django side is ``django_side/warehouse/models.py``.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    CheckConstraint,
    Computed,
    Index,
    Integer,
    String,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import (
    ARRAY,
    DATERANGE,
    INT4RANGE,
    INT8RANGE,
    NUMRANGE,
    TSTZRANGE,
    TSVECTOR,
    ExcludeConstraint,
    Range,
)
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    Double,
    Money,
    Text,
    execute_after_create,
)

ONLY_ON = {"info": {"only_on": ("postgresql",)}}


class Product(Base):
    """Something that is stored; ``search`` is computed from its texts."""

    __tablename__ = "warehouse_product"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    description: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(10), default="english")
    # A change in place is noticed in this list, and not in those of the other columns.
    tags: Mapped[list[str]] = mapped_column(MutableList.as_mutable(ARRAY(String(20))), default=list)
    sizes: Mapped[list[int] | None] = mapped_column(ARRAY(Integer))
    grid: Mapped[list[list[int]] | None] = mapped_column(ARRAY(Integer, dimensions=2))
    search: Mapped[str | None] = mapped_column(
        TSVECTOR,
        Computed(
            "setweight(to_tsvector('english'::regconfig, COALESCE(name, '')), 'A')"
            " || setweight(to_tsvector('english'::regconfig, COALESCE(description, '')), 'B')",
            persisted=True,
        ),
    )
    keywords: Mapped[str | None] = mapped_column(TSVECTOR)

    deliveries: Mapped[list["Delivery"]] = relationship(
        lambda: Delivery, back_populates="product", cascade="all, delete-orphan"
    )

    __table_args__ = (
        Index(
            "warehouse_product_search",
            "search",
            postgresql_using="gin",
            postgresql_with={"gin_pending_list_limit": 128, "fastupdate": "on"},
        ),
        Index(
            "warehouse_product_tags",
            "tags",
            postgresql_using="gin",
            postgresql_ops={"tags": "array_ops"},
        ),
        Index(
            "warehouse_product_language",
            "language",
            postgresql_using="btree",
            postgresql_with={"fillfactor": 70, "deduplicate_items": "off"},
        ),
        Index(
            "warehouse_product_upper",
            func.upper(name).label("upper"),
            postgresql_using="btree",
            postgresql_ops={"upper": "text_pattern_ops"},
        ),
        Index(
            "warehouse_product_hash",
            "description",
            postgresql_using="hash",
            postgresql_with={"fillfactor": 80},
        ),
        Index(
            "warehouse_product_spgist",
            "name",
            postgresql_using="spgist",
            postgresql_with={"fillfactor": 90},
        ),
        Index(
            "warehouse_product_name",
            "name",
            postgresql_include=["language"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.name


class Rate(Base):
    """What storage costs, for ranges of crates, codes, sums, days and hours."""

    __tablename__ = "warehouse_rate"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(20))
    quantity: Mapped[Range[int] | None] = mapped_column(INT4RANGE)
    codes: Mapped[Range[int] | None] = mapped_column(INT8RANGE)
    price: Mapped[Range[Decimal] | None] = mapped_column(NUMRANGE)
    season: Mapped[Range[date] | None] = mapped_column(DATERANGE)
    window: Mapped[Range[datetime] | None] = mapped_column(TSTZRANGE)
    minimum: Mapped[int | None]
    amount: Mapped[Decimal | None] = mapped_column(Money(6, 2))
    weight: Mapped[float | None] = mapped_column(Double)
    day: Mapped[date | None]
    moment: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "warehouse_rate_season",
            "season",
            postgresql_using="gist",
            postgresql_with={"buffering": "on", "fillfactor": 60},
        ),
        Index(
            "warehouse_rate_day",
            "day",
            postgresql_using="brin",
            postgresql_with={"autosummarize": "on", "pages_per_range": 4},
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.name


class Booking(Base):
    """Docks that a ship has for some days; no dock has two ships on one day."""

    __tablename__ = "warehouse_booking"

    id: Mapped[BigKey]
    ship: Mapped[str] = mapped_column(String(20))
    docks: Mapped[Range[int]] = mapped_column(INT4RANGE)
    dates: Mapped[Range[date]] = mapped_column(DATERANGE)
    cancelled: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index(
            "warehouse_booking_ship", "ship", unique=True, postgresql_where=text("NOT cancelled")
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.ship


# ExcludeConstraint has no include=.
execute_after_create(
    Booking.__table__,
    ("postgresql",),
    "ALTER TABLE warehouse_booking ADD CONSTRAINT warehouse_booking_docks EXCLUDE USING gist"
    " (docks WITH &&, dates WITH &&) INCLUDE (ship) WHERE (NOT cancelled)",
)


class Shift(Base):
    """The hours in which a crane is used; the next shift may begin when one ends."""

    __tablename__ = "warehouse_shift"

    id: Mapped[BigKey]
    worker: Mapped[str] = mapped_column(String(20))
    starts: Mapped[datetime]
    ends: Mapped[datetime]

    __table_args__ = (
        ExcludeConstraint(
            (text("tstzrange(starts, ends, '[)')"), "&&"),
            name="warehouse_shift_hours",
            deferrable=True,
            initially="DEFERRED",
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.worker


class Delivery(Base):
    """Crates of a product that came once; much of it may be unknown."""

    __tablename__ = "warehouse_delivery"

    id: Mapped[BigKey]
    product_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("warehouse_product.id"))
    code: Mapped[str] = mapped_column(String(20))
    slot: Mapped[int | None]
    turn: Mapped[int | None]
    crates: Mapped[int | None]
    flags: Mapped[int | None]
    fragile: Mapped[bool | None]
    weight: Mapped[float | None] = mapped_column(Double)
    distance: Mapped[float | None] = mapped_column(Double)
    note: Mapped[str | None] = mapped_column(String(20))

    product: Mapped[Product] = relationship(lambda: Product, back_populates="deliveries")

    __table_args__ = (
        Index(
            "warehouse_delivery_code",
            "code",
            unique=True,
            postgresql_include=["crates"],
            postgresql_ops={"code": "varchar_pattern_ops"},
        ),
        UniqueConstraint(
            "slot", name="warehouse_delivery_slot", postgresql_nulls_not_distinct=True
        ),
        UniqueConstraint(
            "turn", name="warehouse_delivery_turn", deferrable=True, initially="DEFERRED"
        ),
        CheckConstraint("weight > 0.0", name="warehouse_delivery_weight"),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.code
