"""``alembic check`` on the same project, for comparison: what it reports and what it misses."""

from pathlib import Path

import pytest

from tests.check.project import copy_project

#: Builds Django's database and prints what Alembic would change to match the models.
AUTOGENERATE = """
import json
from pathlib import Path
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from side_by_side.databases import parse_address
from side_by_side.project import open_project
address = parse_address("sqlite:///django.sqlite3")
project = open_project("bookshop.settings", Path.cwd(), "sqlite")
project.build(address, from_models=False)
from warehouse.models import Base
with sa.create_engine("sqlite:///django.sqlite3").connect() as connection:
    changes = compare_metadata(MigrationContext.configure(connection), Base.metadata)
def describe(change):
    change = change[0] if isinstance(change, list) else change
    what = change[1] if not isinstance(change[1], (str, type(None))) else change[3]
    return [change[0], str(getattr(what, "name", what))]
print(json.dumps([describe(change) for change in changes]))
"""


@pytest.mark.filterwarnings("default")
def test_alembic_misses_what_matters_and_prints_what_does_not(tmp_path: Path) -> None:
    """Alembic reports no check and no unique index of Django's, but the names of indexes."""
    import json

    bookshop = copy_project("bookshop", tmp_path)
    done = bookshop.python(AUTOGENERATE)
    assert done.status == 0, done.err
    printed = {tuple(change) for change in json.loads(done.out)}
    assert not any("check" in what or "price_not_negative" in name for what, name in printed)
    assert ("remove_index", "shop_book_title_1f19d72a") in printed
    assert ("add_index", "ix_shop_book_title") in printed
    ours = set(bookshop.check().ids("breaking"))
    assert ("check.exists", "shop_book.price_not_negative") in ours
    assert ("check.exists", "shop_book.check stock >= 0") in ours
    assert not any("shop_book_title" in place for _, place in ours)
