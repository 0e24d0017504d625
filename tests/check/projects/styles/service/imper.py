# ruff: noqa
# mypy: ignore-errors
import sqlalchemy as sa
from sqlalchemy.orm import registry

reg = registry()

makers = sa.Table(
    "stock_maker",
    reg.metadata,
    # the key
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(40)),
)

items = sa.Table(
    "stock_item",
    reg.metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("maker_id", sa.ForeignKey("stock_maker.id"), nullable=False),
    sa.Column("title", sa.String(80), nullable=False, server_default="x"),
    sa.Column("code", sa.String(50), nullable=False),
    sa.UniqueConstraint("code"),
)


class Maker:
    pass


class Item:
    pass


reg.map_imperatively(Maker, makers)
reg.map_imperatively(Item, items)
