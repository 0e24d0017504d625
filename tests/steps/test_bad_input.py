"""Broken migrations and rows: one message each, exit status 2, and nothing is left behind.

Each case is a small project of its own, with one chapter, in which one thing is broken. A step that
fails has tests of its own, and so has a database that cannot be handed over.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_project import Project, assert_one_message, make_project

DJANGO = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "{parent}")]
    operations = [{operations}]
"""
SQLALCHEMY = """
from alembic import op

revision = "{revision}"
down_revision = "{parent}"
branch_labels = None
depends_on = None

def upgrade():
    {up}

def downgrade():
    {down}
"""


def django_step(parent: str, operations: str = "") -> str:
    """Return the text of a step of Django."""
    return DJANGO.format(parent=parent, operations=operations)


def sqlalchemy_step(revision: str, parent: str, up: str = "pass", down: str = "pass") -> str:
    """Return the text of a step of Alembic."""
    return SQLALCHEMY.format(revision=revision, parent=parent, up=up, down=down)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project whose chapter shop has two steps."""
    return make_project(tmp_path)


def test_the_project_is_right_before_it_is_broken(project: Project) -> None:
    """Without this, a message could come from something else."""
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert (done.status, done.err) == (0, "")
    assert "2 steps on 1 database" in done.out


def remove_django(project: Project) -> None:
    """Leave the Django side without steps."""
    project.remove_steps("django", "0001_initial", "0002_price")


def remove_sqlalchemy(project: Project) -> None:
    """Leave the SQLAlchemy side without steps."""
    project.remove_steps("sqlalchemy", "0001_initial", "0002_price")


def two_heads_of_django(project: Project) -> None:
    """Let two steps come after the first."""
    project.write(project.step("django", "0002_other"), django_step("0001_initial"))


def two_heads_of_sqlalchemy(project: Project) -> None:
    """Likewise, with Alembic."""
    project.write(
        project.step("sqlalchemy", "0003_other"), sqlalchemy_step("shop_0003", "shop_0001")
    )


def only_django(project: Project) -> None:
    """Write a step on one side only."""
    project.write(project.step("django", "0003_more"), django_step("0002_price"))


def only_sqlalchemy(project: Project) -> None:
    """Likewise, on the other."""
    project.write(
        project.step("sqlalchemy", "0003_more"), sqlalchemy_step("shop_0003", "shop_0002")
    )


def other_name(project: Project) -> None:
    """Give a step another name on one side."""
    old, new = (project.root / project.step("django", name) for name in ("0002_price", "0002_cost"))
    old.rename(new)


def other_parents(project: Project) -> None:
    """Let a third step come after the first on one side, and after a merge on the other."""
    two_heads_of_django(project)
    two = '("shop", "0002_price"), ("shop", "0002_other")'
    project.write(
        project.step("django", "0003_merge"),
        django_step("0002_price").replace('("shop", "0002_price")', two),
    )
    project.write(
        project.step("sqlalchemy", "0002_other"), sqlalchemy_step("shop_0002b", "shop_0002")
    )
    project.write(
        project.step("sqlalchemy", "0003_merge"), sqlalchemy_step("shop_0003", "shop_0002b")
    )


def broken_file_of_django(project: Project) -> None:
    """Spoil a file."""
    project.write(project.step("django", "0002_price"), "class Migration(:\n")


def broken_file_of_sqlalchemy(project: Project) -> None:
    """Likewise, with Alembic."""
    project.write(project.step("sqlalchemy", "0002_price"), "def upgrade(:\n")


def no_parent_in_django(project: Project) -> None:
    """Name a parent that there is not."""
    project.change(project.step("django", "0002_price"), '"0001_initial"', '"0001_first"')


def no_parent_in_sqlalchemy(project: Project) -> None:
    """Likewise, with Alembic."""
    project.change(project.step("sqlalchemy", "0002_price"), '"shop_0001"', '"shop_0000"')


def twice_in_sqlalchemy(project: Project) -> None:
    """Give two steps the same id, of which Alembic only warns."""
    project.write(
        project.step("sqlalchemy", "0003_more"), sqlalchemy_step("shop_0002", "shop_0001")
    )


#: Broken histories, with the expected message.
BROKEN: dict[str, tuple[Callable[[Project], None], str]] = {
    "no steps of Django": (
        remove_django,
        (
            "'shop' has no migrations on the django side; write one: python manage.py "
            "makemigrations shop"
        ),
    ),
    "no steps of Alembic": (
        remove_sqlalchemy,
        (
            "'shop' has no migrations on the sqlalchemy side; write one: alembic -x "
            "chapter=shop revision --autogenerate -m 0001_initial"
        ),
    ),
    "two heads of Django": (
        two_heads_of_django,
        (
            "'shop' has 2 heads on the django side: 0002_other and 0002_price; merge them in a "
            "new step: python manage.py makemigrations --merge shop"
        ),
    ),
    "two heads of Alembic": (
        two_heads_of_sqlalchemy,
        (
            "'shop' has 2 heads on the sqlalchemy side: 0002_price and 0003_other; merge them "
            "in a new step: alembic merge shop_0002 shop_0003"
        ),
    ),
    "a step of Django only": (
        only_django,
        "shop.0003_more is not a pair: the sqlalchemy side has no file 0003_more.py",
    ),
    "a step of Alembic only": (
        only_sqlalchemy,
        "shop.0003_more is not a pair: the django side has no file 0003_more.py",
    ),
    "another name": (
        other_name,
        "shop.0002_cost is not a pair: the sqlalchemy side has no file 0002_cost.py",
    ),
    "other parents": (
        other_parents,
        (
            "shop.0002_other is not a pair: it depends on shop.0001_initial on the django side, "
            "and on shop.0002_price on the sqlalchemy side"
        ),
    ),
    "a broken file of Django": (
        broken_file_of_django,
        (
            "the migrations of the django side cannot be read: "
            "django_side/shop/migrations/0002_price.py:1: SyntaxError: invalid syntax "
            "(0002_price.py, line 1). Fix the file; python manage.py showmigrations "
            "reports the same error"
        ),
    ),
    "a broken file of Alembic": (
        broken_file_of_sqlalchemy,
        (
            "the migrations of the sqlalchemy side cannot be read: "
            "sqlalchemy_side/shop/migrations/0002_price.py:1: SyntaxError: invalid syntax "
            "(0002_price.py, line 1). Fix the file; alembic history "
            "reports the same error"
        ),
    ),
    "no parent in Django": (
        no_parent_in_django,
        (
            "the migrations of the django side cannot be read: NodeNotFoundError: Migration "
            "shop.0002_price dependencies reference nonexistent parent node ('shop', "
            "'0001_first'). Fix the file; python manage.py showmigrations "
            "reports the same error"
        ),
    ),
    "no parent in Alembic": (
        no_parent_in_sqlalchemy,
        (
            "the migrations of the sqlalchemy side cannot be read: UserWarning: Revision shop_0000 "
            "referenced from shop_0000 -> shop_0002 (head), is not present. Fix the file; "
            "alembic history reports the same error"
        ),
    ),
    "an id twice in Alembic": (
        twice_in_sqlalchemy,
        (
            "the migrations of the sqlalchemy side cannot be read: UserWarning: Revision "
            "shop_0002 is present more than once. Fix the file; alembic history "
            "reports the same error"
        ),
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_history_is_reported(project: Project, what: str) -> None:
    """One message that names the thing and the cure, and no scratch database stays."""
    break_it, message = BROKEN[what]
    break_it(project)
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert assert_one_message(project, done) == message


#: Messages that a handover prints as well, because it reads the steps of both sides.
HANDED = (
    "no steps of Alembic",
    "two heads of Alembic",
    "a step of Alembic only",
    "a broken file of Alembic",
    "no parent in Alembic",
)


@pytest.mark.parametrize("what", HANDED)
def test_a_handover_reports_the_same(project: Project, what: str) -> None:
    """The database that Django migrated stays as it was."""
    path = project.root / "shop.sqlite3"
    migrate(project, path)
    break_it, message = BROKEN[what]
    break_it(project)
    before = path.read_bytes()
    done = project.run(*f"migrations handover --to alembic --database sqlite:///{path}".split())
    assert assert_one_message(project, done) == message
    assert path.read_bytes() == before


def test_a_step_that_was_edited_on_one_side_is_a_difference(project: Project) -> None:
    """Both databases are built from scratch, so the difference is reported at the edited step."""
    project.change(project.step("django", "0002_price"), "IntegerField", "BigIntegerField")
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert (done.status, done.err) == (1, "")
    titles = [line for line in done.out.splitlines() if line.startswith("shop_item.price: ")]
    assert list(dict.fromkeys(titles)) == [
        "shop_item.price: type differs (sqlite, shop.0002_price up)  [column.type]",
        "shop_item.price: type differs (sqlite, shop.0002_price up again)  [column.type]",
    ]


FAILS = 'migrations.RunSQL(["CREATE TABLE shop_box (id integer)", "DROP TABLE nowhere"], "")'


def test_a_step_that_fails_on_the_way_up(project: Project) -> None:
    """The executed statements are reported, and the scratch databases are dropped."""
    project.write(project.step("django", "0003_box"), django_step("0002_price", FAILS))
    project.write(
        project.step("sqlalchemy", "0003_box"),
        sqlalchemy_step("shop_0003", "shop_0002", 'op.execute("CREATE TABLE shop_box (id int)")'),
    )
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert assert_one_message(project, done) == (
        "shop.0003_box failed on sqlite when django applied it: OperationalError: no such table: "
        "nowhere\n"
        "the failing statement: DROP TABLE nowhere\n"
        "these statements ran, and were rolled back:\n"
        "  CREATE TABLE shop_box (id integer)\n"
        "no part of the step is applied; earlier steps are unchanged\n"
        "this was a scratch database, which is dropped; no other database was changed"
    )


def test_a_step_that_fails_on_the_way_down(project: Project) -> None:
    """The message distinguishes undoing from applying."""
    project.write(
        project.step("django", "0003_box"),
        django_step("0002_price", 'migrations.RunSQL("SELECT 1", "SELECT 1")'),
    )
    project.write(
        project.step("sqlalchemy", "0003_box"),
        sqlalchemy_step("shop_0003", "shop_0002", "pass", 'op.execute("DELETE FROM shop_nowhere")'),
    )
    done = project.run("migrations", "compare", "shop", "--database", "sqlite")
    assert assert_one_message(project, done) == (
        "shop.0003_box failed on sqlite when sqlalchemy undid it: OperationalError: no such "
        "table: shop_nowhere\n"
        "the failing statement: DELETE FROM shop_nowhere\n"
        "no part of the step is undone; earlier steps are unchanged\n"
        "this was a scratch database, which is dropped; no other database was changed"
    )


def test_an_applied_step_that_was_edited_is_found_by_the_handover(project: Project) -> None:
    """Neither tool keeps checksums; the proof finds the difference and names the step."""
    path = project.root / "shop.sqlite3"
    migrate(project, path)
    for side, old, new in (
        ("django", "IntegerField", "BigIntegerField"),
        ("sqlalchemy", "sa.Integer()", "sa.BigInteger()"),
    ):
        project.change(project.step(side, "0002_price"), old, new)
    before = path.read_bytes()
    done = project.run(*f"migrations handover --to alembic --database sqlite:///{path}".split())
    assert (done.status, done.err) == (1, "")
    step = project.root / project.step("sqlalchemy", "0002_price")
    assert done.out.splitlines()[:4] == [
        "shop_item.price: type differs (sqlite)  [column.type]",
        "  live     integer",
        "  alembic  bigint",
        f"  step     shop.0002_price creates it: {step}",
    ]
    assert path.read_bytes() == before


def migrate(project: Project, path: Path) -> None:
    """Run Django's own command on a file."""
    done = project.run("migrate", "-v0", module="manage", DATABASE_URL=f"sqlite:///{path}")
    assert done.status == 0, done.err
