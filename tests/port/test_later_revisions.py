"""Later revisions of two applications, in the order that their tables, keys and views need."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.port.alembic.environment import environment_files
from side_by_side.port.model import Module, Port
from side_by_side.port.write.files import write
from side_by_side.port.write.modules import package_files
from tests.port.conftest import servers
from tests.port.test_migrations import alembic, done

HEADER = """
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Mapped, mapped_column
from .base import Base, BigInt, BigKey, DeferredForeignKey, Declared, add_unique
"""
ITEM = """
class Item(Base):
    __tablename__ = "stock_item"
    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(sa.String(20))
    size: Mapped[int]
    first_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("shop_order.id"))
"""
TAG = """
class Tag(Base):
    __tablename__ = "stock_tag"
    id: Mapped[BigKey]
"""
ORDER = """
class Order(Base):
    __tablename__ = "shop_order"
    id: Mapped[BigKey]
    item_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("stock_item.id"))
    tag_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("stock_tag.id"))
"""
VIEW = """
from alembic import op
import ported.base as base

revision, down_revision = "{0}", "{1}"
branch_labels = depends_on = None


def upgrade() -> None:
    op.execute(base.verbatim_sql("{2}"))


def downgrade() -> None:
    op.execute(base.verbatim_sql("{3}"))
"""
#: PostgreSQL quotes these names, and SQLAlchemy does not.
KEYWORDS = """
class Event(Base):
    __tablename__ = "stock_event"
    id: Mapped[BigKey]
    timestamp: Mapped[str] = mapped_column(sa.String(20), index=True)
    position: Mapped[int] = mapped_column(index=True)
    time: Mapped[int] = mapped_column(unique=True)
"""
MAKE, DROP = "CREATE VIEW sizes AS SELECT size FROM stock_item", "DROP VIEW sizes"


class Environment:
    """The environment of two applications, whose models are written again."""

    def __init__(self, folder: Path, address: Address) -> None:
        self.folder = folder / "ported"
        self.address = address
        modules = (Module("stock", "stock", "stock", ()), Module("shop", "shop", "shop", ()))
        port = Port(modules)
        files = package_files(port) | environment_files(port, "ported", single=False)
        write({self.folder: files})

    def declare(self, *, stock: str, shop: str) -> None:
        """Write the models."""
        for name, text in (("stock", stock), ("shop", shop)):
            (self.folder / f"{name}.py").write_text(HEADER + text)

    def revise(self, label: str, name: str, *more: str) -> str:
        """Make and run the next revision of a branch, and return its source."""
        command = f"revision --autogenerate --head {label}@head -m {name}"
        done(self.folder, self.address, command, "upgrade heads", *more)
        (path,) = self.folder.glob(f"migrations/versions/{label}/*_{name}.py")
        return path.read_text()

    def refused(self, label: str) -> str:
        """Return why the next revision of a branch is refused."""
        ran = self.run(f"revision --autogenerate --head {label}@head -m refused")
        assert ran.returncode == 255, ran.stdout + ran.stderr
        return re.sub(r"\s+", " ", ran.stdout + ran.stderr)

    def run(self, *commands: str) -> subprocess.CompletedProcess[str]:
        """Run commands of Alembic."""
        return alembic(self.folder, self.address, *commands)

    def execute_in(self, id_: str, after: str, up: str, down: str) -> None:
        """Write a revision by hand."""
        path = self.folder / f"migrations/versions/shop/{id_}_by_hand.py"
        path.write_text(VIEW.format(id_, after, up, down))


@pytest.fixture(params=["sqlite", "postgresql"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Environment]:
    """An environment on an empty database."""
    if request.param not in servers():
        pytest.skip(f"there is no server for {request.param}")
    with scratch_databases(request.param, servers()[request.param], 1) as (empty,):
        yield Environment(tmp_path, empty)


def depends_on(revision: str) -> list[str]:
    """Return what a revision depends on."""
    (line,) = re.findall(r"^depends_on.*$", revision, re.MULTILINE)
    return re.findall(r"['\"](\w+)['\"]", line)


def test_indexes_on_columns_that_the_database_quotes(environment: Environment) -> None:
    """An index on a column named as a type is the one that the model declares."""
    environment.declare(stock=KEYWORDS, shop="")
    done(environment.folder, environment.address, "upgrade heads")
    environment.revise("stock", "first", "check", "downgrade base", "upgrade heads", "check")


def test_revisions_of_two_branches(environment: Environment) -> None:
    """Circles need three revisions; what another branch still uses is not dropped."""
    environment.declare(stock=ITEM + TAG, shop=ORDER)
    done(environment.folder, environment.address, "upgrade heads")
    first = environment.revise("stock", "first")
    assert "stock_item: its key to shop_order needs a further revision, after one of shop" in first
    second = environment.revise("shop", "second")
    third = environment.revise("stock", "third", "check")
    assert [depends_on(text) for text in (first, second, third)] == [
        [],
        ["stock_0002"],
        ["shop_0002"],
    ]

    environment.execute_in("shop_0003", "shop_0002", MAKE, DROP)
    later_order = ORDER.replace("stock_tag", "stock_label")
    item = ITEM.replace("    size: Mapped[int]\n", "")
    environment.declare(stock=item + TAG.replace("stock_tag", "stock_label"), shop=later_order)
    done(environment.folder, environment.address, "upgrade heads")
    message = "shop_order still refers to stock_tag, which is dropped: first make and run"
    assert message in environment.refused("stock")
    message = "shop_order refers to the new table stock_label: make and run the revision for stock"
    assert message in environment.refused("shop")
    environment.declare(stock=item, shop=ORDER.rpartition("    tag_id")[0])
    environment.revise("shop", "fourth")
    message = "the view sizes uses stock_item.size, which is changed or dropped"
    assert message in environment.refused("stock")
    environment.execute_in("shop_0005", "shop_0004", DROP, MAKE)
    done(environment.folder, environment.address, "upgrade heads")
    fifth = environment.revise("stock", "fifth", "check")
    assert depends_on(fifth) == ["shop_0005"]
    done(environment.folder, environment.address, "downgrade base", "upgrade heads", "check")


def test_tables_of_two_branches_that_refer_to_each_other_are_dropped(
    environment: Environment,
) -> None:
    """Neither can go first: the message has the order, and it works."""
    environment.declare(stock=ITEM + TAG, shop=ORDER)
    done(environment.folder, environment.address, "upgrade heads")
    for label, name in (("stock", "first"), ("shop", "second"), ("stock", "third")):
        environment.revise(label, name)
    environment.declare(stock="", shop="")
    done(environment.folder, environment.address, "upgrade heads")
    assert (
        "shop_order refers to stock_item, stock_item refers to shop_order, and both branches drop "
        "their tables: declare stock_item again without its key to shop_order, make and run a "
        "revision for stock@head, then one for shop@head, and drop stock_item last"
    ) in environment.refused("stock")
    assert "declare shop_order again without its key to stock_item" in environment.refused("shop")
    environment.declare(stock=ITEM.rpartition("    first_id")[0], shop="")
    message = "shop_order still refers to stock_tag, which is dropped: first make and run"
    assert message in environment.refused("stock")
    environment.declare(stock=ITEM.rpartition("    first_id")[0] + TAG, shop="")
    environment.revise("stock", "fourth")
    environment.revise("shop", "fifth")
    environment.declare(stock="", shop="")
    environment.revise("stock", "sixth", "check", "downgrade base", "upgrade heads", "check")


FACTS = """
class Item(Base):
    __tablename__ = "stock_item"
    __table_args__ = (
        sa.Index("covering", "size", postgresql_include=["{include}"]),
        sa.Index("some", "size", postgresql_where=sa.text("size > {least}"),
                 sqlite_where=sa.text("size > {least}")),
        sa.Index("by_word", "name", postgresql_ops={{{operator}}}),
    )
    id: Mapped[int] = mapped_column(sa.Identity(start={start}), primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(20, collation={collation!r}))
    note: Mapped[str] = mapped_column(sa.String(20))
    size: Mapped[int] = mapped_column(comment="{comment}")
"""
TWICE = """
class Twice(Base):
    __tablename__ = "stock_twice"
    __table_args__ = (sa.UniqueConstraint("size", name="first_unique"),)
    id: Mapped[BigKey]
    size: Mapped[int]

add_unique(Twice.__table__, sa.UniqueConstraint("size", name="second_unique"))
"""
COLLATIONS = {
    "sqlite": ("NOCASE", "RTRIM"),
    "postgresql": ("C", "POSIX"),
    "mariadb": ("utf8mb4_bin", "utf8mb4_german2_ci"),
}


def facts(kind: str, number: int, *, collation: str | None = None) -> str:
    """Return a model of which each fact has another value by its number."""
    operators = '"name": "varchar_pattern_ops"', '"name": "text_ops"'
    return FACTS.format(
        include=("name", "note")[number],
        least=number,
        operator=operators[number],
        start=number + 1,
        collation=collation or COLLATIONS[kind][number],
        comment=f"Comment {number}",
    )


@pytest.mark.parametrize("environment", list(COLLATIONS), indirect=True)
def test_each_changed_fact_is_written(environment: Environment) -> None:
    """Collations, comments, and the parts of an index; unique constraints twice."""
    kind = environment.address.kind
    environment.declare(stock=facts(kind, 0), shop="")
    done(environment.folder, environment.address, "upgrade heads")
    environment.revise("stock", "first", "check")
    environment.declare(stock=facts(kind, 1) + TWICE, shop="")
    second = environment.revise("stock", "second", "check", "downgrade stock@-1")
    parts = {
        "sqlite": ["some"],
        "postgresql": ["by_word", "covering", "some"],
        "mariadb": [],
    }
    up = second[: second.index("def downgrade")]
    dropped = re.findall(r"\.drop_index\((?:\w+\.f\()?'(\w+)'", up)
    assert sorted(dropped) == parts[kind]
    assert f"collation='{COLLATIONS[kind][1]}'" in up
    assert ("comment='Comment 1'" in up) == (kind != "sqlite")
    late = re.findall(r"create_unique_constraint\(.*'(\w+_unique)'", up)
    assert late == (["second_unique"] if kind == "postgresql" else [])
    environment.declare(stock=facts(kind, 0), shop="")
    (path,) = environment.folder.glob("migrations/versions/stock/*_second.py")
    path.unlink()
    done(environment.folder, environment.address, "check", "downgrade base")
