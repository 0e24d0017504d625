"""The newspaper's tables, declared in the style before annotations."""

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, declared_attr

metadata = sa.MetaData()
Base = declarative_base(metadata=metadata)


class Named:
    """A mixin for tables with a name."""

    name = sa.Column(sa.String(90))

    @declared_attr
    def active(cls):  # noqa: N805 - declared_attr passes the class
        """Whether the row is still valid."""
        return sa.Column(sa.Boolean, nullable=False)


class Author(Named, Base):
    """An author of articles."""

    __tablename__ = "press_author"
    __table_args__ = {"mysql_engine": "InnoDB"}

    id = sa.Column(sa.Integer, primary_key=True)
    email = sa.Column(sa.String(80))
    born = sa.Column(sa.Date)


article = sa.Table(
    "press_article",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
    sa.Column("title", sa.String(200)),
    sa.Column("words", sa.Integer, nullable=False),
    sa.Column("fee", sa.Float),
    sa.Column("score", sa.Double),
    sa.Column("printed", sa.DateTime(timezone=True)),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("author_id", sa.ForeignKey("press_author.id", ondelete="CASCADE")),
)


class Article:
    """An article."""


_registry = Base.registry
_registry.map_imperatively(Article, article)
