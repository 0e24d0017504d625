"""The library stands alone: it imports SQLAlchemy and Alembic only, and names no chapter."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.operations import Operations, ops
from alembic.operations.base import AbstractOperations
from alembic.operations.batch import BatchOperationsImpl
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy.dialects.postgresql import INT4RANGE, ExcludeConstraint
from sqlalchemy.orm import DeclarativeBase

from sqlalchemy_django.autogenerate.branches import Branches
from sqlalchemy_django.autogenerate.interception import intercept_operations
from sqlalchemy_django.autogenerate.table_states import table_state
from tests import ROOT
from tests.test_imports import imported_packages

LIBRARY = ROOT / "sqlalchemy_django"
MODELS = """
import sqlalchemy as sa
from tables_of_branches import Base

class {name}(Base):
    __tablename__ = "{table}"
    id = sa.Column(sa.Integer, primary_key=True)
"""


def test_the_library_imports_sqlalchemy_and_alembic_only() -> None:
    """No module of it imports Django, a driver, or anything of this project, but ``on_django``."""
    found = {
        str(path.relative_to(LIBRARY)): wrong
        for path in LIBRARY.rglob("*.py")
        if (
            wrong := imported_packages(path)
            - {"sqlalchemy", "alembic", "sqlalchemy_django", *sys.stdlib_module_names}
        )
    }
    assert found == {"on_django.py": {"django"}}


def test_the_library_names_no_package_of_the_project() -> None:
    """What it does for the chapters, it does for any package of models."""
    names = ("sqlalchemy_side", "django_side", "side_by_side", "shared_fixtures")
    files = [path for path in LIBRARY.rglob("*") if path.suffix in (".py", ".mako")]
    assert [path for path in files if any(name in path.read_text() for name in names)] == []


@pytest.fixture
def branches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Branches:
    """A package with the models of two branches, and a folder without models."""
    for branch, name in (("shop", "Order"), ("shop_admin", "Audit")):
        folder = tmp_path / "sold" / branch
        folder.mkdir(parents=True)
        text = MODELS.format(name=name, table=name.lower())
        (folder / "models.py").write_text(text)
    (tmp_path / "sold" / "alembic").mkdir()
    (tmp_path / "tables_of_branches.py").write_text(
        "from sqlalchemy.orm import DeclarativeBase\nclass Base(DeclarativeBase): ...\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("tables_of_branches", "sold", "sold.shop.models", "sold.shop_admin.models"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    base: type[DeclarativeBase] = import_module("tables_of_branches").Base
    return Branches.of_package(base, "sold", noun="shelf")


def test_a_branch_is_a_package_of_models(branches: Branches) -> None:
    """A table belongs to the branch of its class, or else of the longest name before its own."""
    assert branches.names == ("shop", "shop_admin")
    assert branches.of_table("order") is None
    branches.import_models()
    links = sa.Table("shop_admin_links", branches.metadata)
    sa.Table("links", branches.metadata)
    owners = {name: branches.of_table(name) for name in branches.metadata.tables}
    expected = {"order": "shop", "audit": "shop_admin", links.name: "shop_admin", "links": None}
    assert owners == expected
    assert list(branches.tables("shop_admin")) == ["audit", "shop_admin_links"]
    assert branches.folder("shop") == "%(here)s/sold/shop/migrations"


def test_an_unknown_branch_is_rejected(branches: Branches) -> None:
    """The message uses the noun of the branches, and lists them."""
    assert branches.check("shop") == "shop"
    with pytest.raises(CommandError) as raised:
        branches.check("ship")
    assert str(raised.value) == "unknown shelf 'ship'; there is shop, shop_admin"


def test_operations_are_intercepted_in_nested_blocks() -> None:
    """The inner block runs what the outer one decides, and the methods are restored."""
    originals = (AbstractOperations.invoke, AbstractOperations.get_bind, BatchOperationsImpl.flush)
    seen: list[str] = []

    def note(label: str) -> Callable[[ops.MigrateOperation, Callable[[], Any]], Any]:
        def on_operation(operation: ops.MigrateOperation, run: Callable[[], Any]) -> Any:
            seen.append(f"{label} {type(operation).__name__}")
            return run() if label == "inner" else label

        return on_operation

    context = MigrationContext.configure(dialect_name="sqlite", opts={"as_sql": True})
    with (
        intercept_operations(note("outer"), lambda _, run: run()),
        intercept_operations(note("inner"), lambda _, run: run(), bind="bind"),
        Operations.context(context) as op,
    ):
        bind: object = op.get_bind()
        returned: object = op.invoke(ops.DropTableOp("one"))
    assert (bind, returned) == ("bind", "outer")
    assert seen == ["inner DropTableOp", "outer DropTableOp"]
    assert originals == (
        AbstractOperations.invoke,
        AbstractOperations.get_bind,
        BatchOperationsImpl.flush,
    )


def test_an_exclusion_constraint_is_not_drafted() -> None:
    """Alembic does not compare it; the other constraints of its table are drafted."""
    table = sa.Table(
        "stay",
        sa.MetaData(),
        sa.Column("nights", INT4RANGE),
        sa.UniqueConstraint("nights", name="stay_nights"),
        ExcludeConstraint(("nights", "&&"), name="stay_once"),
    )
    assert [item.name for item in table_state(table, "postgresql").items] == ["stay_nights"]
