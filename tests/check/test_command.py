"""The command on a project as people write it: what it finds, and that its lines remove it."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.check.project import Project, copied


@pytest.fixture
def bookshop(tmp_path: Path) -> Project:
    """A project with migrations, and models written the way people write SQLAlchemy."""
    return copied("bookshop", tmp_path)


@pytest.fixture
def pressroom(tmp_path: Path) -> Project:
    """A project without migrations, and models that agree with it."""
    project = copied("pressroom", tmp_path)
    return Project(project.folder, "pressroom.settings", "desk.models:Base")


#: What matters in the bookshop's models: every line is worth acting on.
FIRST_GRADE = {
    "sqlite": {
        ("check.exists", "shop_book.check stock >= 0"),
        ("check.exists", "shop_book.price_not_negative"),
        ("column.null", "shop_book_tags.book_id"),
        ("column.null", "shop_book_tags.tag_id"),
        ("column.type", "shop_book.details"),
        ("column.type", "shop_book.reading_time"),
        ("column.type", "shop_book_tags.id"),
        ("index.exists", "shop_book_tags.shop_book_tags_book_id_tag_id_870e5de6_uniq"),
    },
    "postgresql": {
        ("check.exists", "shop_book.price_not_negative"),
        ("check.exists", "shop_book.shop_book_stock_check"),
        ("column.null", "shop_book_tags.book_id"),
        ("column.null", "shop_book_tags.tag_id"),
        ("column.type", "shop_book.created"),
        ("column.type", "shop_book.details"),
        ("column.type", "shop_book.id"),
        ("column.type", "shop_book.publisher_id"),
        ("column.type", "shop_book_tags.book_id"),
        ("column.type", "shop_book_tags.tag_id"),
        ("column.type", "shop_publisher.id"),
        ("column.type", "shop_tag.id"),
        ("unique.exists", "shop_book_tags.shop_book_tags_book_id_tag_id_870e5de6_uniq"),
    },
    "mariadb": {
        ("check.exists", "shop_book.price_not_negative"),
        ("check.exists", "shop_book.stock"),
        ("column.null", "shop_book_tags.book_id"),
        ("column.null", "shop_book_tags.tag_id"),
        ("column.type", "shop_book.blurb"),
        ("column.type", "shop_book.cover"),
        ("column.type", "shop_book.created"),
        ("column.type", "shop_book.id"),
        ("column.type", "shop_book.opens_at"),
        ("column.type", "shop_book.publisher_id"),
        ("column.type", "shop_book.reading_time"),
        ("column.type", "shop_book.stock"),
        ("column.type", "shop_book_tags.book_id"),
        ("column.type", "shop_book_tags.tag_id"),
        ("column.type", "shop_publisher.id"),
        ("column.type", "shop_tag.id"),
        ("unique.exists", "shop_book_tags.shop_book_tags_book_id_tag_id_870e5de6_uniq"),
    },
}


def test_what_matters_is_found_and_its_lines_remove_it(bookshop: Project, database: str) -> None:
    """The first grade is what matters, and after one round of writing the lines it is empty."""
    kind = database.removesuffix("-server")
    first = bookshop.check("--level", "2", database=kind)
    assert set(first.ids(1)) == FIRST_GRADE[kind]
    assert first.status == 1
    bookshop.apply([each for each in first.differences if each["grade"] < 3])
    second = bookshop.check("--level", "2", database=kind)
    assert second.ids(2) == []
    assert second.status == 0


def test_older_ways_of_writing_are_rewritten_as_well(pressroom: Project, database: str) -> None:
    """Columns without annotations, of a mixin, in a table that a class is mapped to by hand."""
    kind = database.removesuffix("-server")
    classic = Project(pressroom.folder, "pressroom.settings", "desk.classic:metadata")
    first = classic.check("--level", "2", database=kind)
    assert first.status == 1
    assert {each["write"]["file"] for each in first.differences if each["grade"] == 1} == {
        "desk/classic.py"
    }
    classic.apply([each for each in first.differences if each["grade"] < 3])
    second = classic.check("--level", "2", database=kind)
    assert (second.ids(2), second.status) == ([], 0)


def test_a_wrong_relationship_hides_no_line(pressroom: Project) -> None:
    """Only the tables are compared, so a relationship that leads nowhere does not matter."""
    pressroom.replace(
        "desk/models.py",
        "name: Mapped[str] =",
        'nobody: Mapped["Nobody"] = relationship("Nobody")\n    name: Mapped[str | None] =',
    )
    pressroom.replace(
        "desk/models.py", "import DeclarativeBase", "import relationship, DeclarativeBase"
    )
    [name] = [each for each in pressroom.check().differences if each["grade"] == 1]
    assert (name["id"], name["write"]["file"]) == ("column.null", "desk/models.py")


def test_history_is_named_as_the_cause(bookshop: Project) -> None:
    """The order that only the migrations made is said to be theirs; without them it is gone."""
    [order] = [each for each in bookshop.check().differences if each["grade"] == 3]
    assert order["id"] == "table.columns"
    assert order["cause"] == "the migrations: the models by themselves make no such difference"
    others = [each["cause"] for each in bookshop.check().differences if each["grade"] != 3]
    assert set(others) == {None}
    assert all(each["grade"] != 3 for each in bookshop.check("--from-models").differences)


def test_what_has_no_migration_is_to_be_migrated(bookshop: Project) -> None:
    """A field that both models have, and the migrations lack, is no line to delete."""
    bookshop.replace(
        "shop/models.py", "    active =", "    phone = models.CharField(max_length=9)\n    active ="
    )
    bookshop.replace(
        "warehouse/models.py",
        "    active:",
        "    phone: Mapped[str] = mapped_column(String(9))\n    active:",
    )
    [phone] = [each for each in bookshop.check().differences if each["place"][-1] == "phone"]
    assert phone["id"] == "column.exists"
    assert phone["cause"] == "the migrations: the models by themselves make no such difference"
    assert phone["write"]["file"] is None
    note = "make a migration that adds it: Django's models have it already"
    assert phone["write"]["note"] == note


def test_what_migrations_left_behind_has_its_cause(bookshop: Project) -> None:
    """A column and an index that only RunSQL made are told to come from the migrations."""
    bookshop.write("shop/migrations/0002_past.py", PAST)
    found = bookshop.check("--table", "shop_tag").differences
    past = {each["place"][-1] for each in found if each["cause"]}
    others = {each["place"][-1] for each in found} - past
    assert past == {"legacy", "left_over"}
    assert others == {"id", "shop_tag_word_8e0dd664"}


PAST = """
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RunSQL("ALTER TABLE shop_tag ADD COLUMN legacy integer"),
        migrations.RunSQL("CREATE INDEX left_over ON shop_tag (word, id)"),
    ]
"""


def test_numbers_in_a_check_are_written_as_numbers(bookshop: Project) -> None:
    """Django writes decimals as text on SQLite, where that is the same."""
    [price] = [
        each for each in bookshop.check().differences if each["place"][-1] == "price_not_negative"
    ]
    assert 'CheckConstraint("price >= 0", name="price_not_negative"),' in price["write"]["text"]


def test_each_side_has_its_line(bookshop: Project) -> None:
    """A difference says the file and line of the field and of the column."""
    [details] = [
        each for each in bookshop.check().differences if each["place"] == ["shop_book", "details"]
    ]
    for side, name in (("django", "shop/models.py"), ("sqlalchemy", "warehouse/models.py")):
        file, line = details["models"][side].split(":")
        assert file == name
        assert "details" in (bookshop.folder / file).read_text().splitlines()[int(line) - 1]


ONE = """--- grade 1: what changes which rows are accepted, or how values are stored

press_author.name: null differs  [column.null]
  django      not null  press/models.py:10
  sqlalchemy  null      desk/models.py:48
  why         a row without a value is taken here and refused there
  write       in place of desk/models.py:48
                  name: Mapped[str] = mapped_column(String(100))

django and sqlalchemy on sqlite: """


def test_the_text_of_one_difference(pressroom: Project) -> None:
    """Where, what, both values with their lines, why, and the line to write."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    done = pressroom.check("--table", "press_author", "--format", "text")
    # The two spellings of a truth value's type on SQLite stand under grade 4.
    text = done.out[: done.out.index("--- grade 4")] + done.out[done.out.index("django and sq") :]
    assert text.startswith(ONE)
    assert ": 1 of grade 1, 1 of grade 4\ndifferent (grade 1 counts), " in text
    assert done.status == 1
    assert done.err == ""


def test_agreement_is_said(pressroom: Project) -> None:
    """Models that agree but for names end with status 0, up to grade 3."""
    done = pressroom.check("--level", "3", "--format", "text")
    assert done.out.splitlines()[-1].startswith("no difference that counts (grades 1 to 3 count), ")
    assert done.status == 0


def test_a_level_makes_more_count(pressroom: Project) -> None:
    """The same differences are an exit status of 0 or 1 as the level says."""
    pressroom.replace("desk/models.py", "), index=True\n", ")\n")
    assert [pressroom.check("--level", level).status for level in "12"] == [0, 1]


def test_names_count_when_they_are_strict(pressroom: Project) -> None:
    """A name of a constraint is of the last grade, or with --names strict of the first."""
    pressroom.replace("desk/models.py", '"article_section_printed"', '"other"')
    arguments = ("--table", "press_article")
    name = ("index.name", "press_article.article_section_printed")
    loose, strict = (pressroom.check(*arguments, "--names", how) for how in ("ignore", "strict"))
    assert (loose.status, name in loose.ids(1), name in loose.ids(4)) == (0, False, True)
    assert (strict.status, name in strict.ids(1)) == (1, True)


def test_github_annotates_the_line(pressroom: Project) -> None:
    """What counts is an error at the line of the SQLAlchemy model, the rest a notice."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    lines = pressroom.check("--format", "github").out.splitlines()
    [error] = [each for each in lines if each.startswith("::error ")]
    start = "::error file=desk/models.py,line=48,title=column.null::press_author.name: null differs"
    assert error.startswith(start)
    assert "%0A  write" in error
    assert all(each.startswith("::notice file=desk/models.py,") for each in lines[1:-2])


def test_junit_has_a_case_for_each_difference(pressroom: Project) -> None:
    """What counts fails, the rest is skipped, a table without a difference passes."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    suite = ElementTree.fromstring(pressroom.check("--format", "junit").out)  # noqa: S314 - our own
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failed == ["press_author.name: null differs [column.null]"]
    skipped = [case for case in suite if case.find("skipped") is not None]
    assert (suite.get("failures"), suite.get("skipped")) == ("1", str(len(skipped)))
    assert suite.get("tests") == str(len(suite))


def test_the_json_has_a_version(pressroom: Project) -> None:
    """The keys of the contract are there, in one document."""
    found = pressroom.check().json
    assert list(found) == [
        *("format", "command", "equal", "database", "level", "seconds"),
        *("comparisons", "stale", "rows"),
    ]
    assert (found["format"], found["command"], found["equal"]) == (1, "check", True)
    [part] = found["comparisons"]
    assert part["sides"] == ["django", "sqlalchemy"]
    assert part["tables"] == ["press_article", "press_author"]
    assert json.dumps(found)


TABLE = """

class Extra(Base):
    __tablename__ = "desk_extra"
    id: Mapped[int] = mapped_column(primary_key=True)
"""


def configure(project: Project, text: str) -> None:
    """Write the tool's part of pyproject.toml."""
    project.write("pyproject.toml", f"[tool.side-by-side]\n{text}\n")


def test_a_table_of_one_side_fails_until_it_is_declared(pressroom: Project) -> None:
    """It is listed with the side that has it; declared, it does not count."""
    path = pressroom.folder / "desk" / "models.py"
    path.write_text(path.read_text() + TABLE)
    done = pressroom.check()
    [alone] = done.json["comparisons"][0]["alone"]
    assert (alone["table"], alone["side"], alone["ignored"]) == ("desk_extra", "sqlalchemy", False)
    assert alone["place"].startswith("desk/models.py:")
    assert done.status == 1
    text = pressroom.check("--format", "text").out
    assert '[tool.side-by-side]  ignore = ["desk_extra"]' in text
    configure(pressroom, 'ignore = ["desk_*"]')
    done = pressroom.check()
    assert done.json["comparisons"][0]["alone"][0]["ignored"] is True
    assert done.status == 0


def test_an_accepted_difference_does_not_count_while_it_is_there(pressroom: Project) -> None:
    """An entry with a reason takes a difference out of the count, and fails when it is gone."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    entry = '{id = "column.null", table = "press_*", name = "name", reason = "until March"}'
    configure(pressroom, f"accept = [{entry}]")
    done = pressroom.check()
    assert done.status == 0
    [accepted] = [each for each in done.differences if each["accepted"]]
    assert (accepted["id"], accepted["accepted"]) == ("column.null", "until March")
    pressroom.replace("desk/models.py", "name: Mapped[str | None]", "name: Mapped[str]")
    done = pressroom.check()
    assert (done.status, done.json["stale"]) == (1, ["accept: column.null of press_*.name"])
    assert pressroom.check("--table", "press_article").status == 0


def test_what_nobody_owns_alone_need_not_be_declared(pressroom: Project) -> None:
    """An ignored table that both sides have, or neither, is an entry too many."""
    configure(pressroom, 'ignore = ["press_author", "nothing"]')
    done = pressroom.check()
    assert (done.status, done.json["stale"]) == (1, ["ignore: press_author", "ignore: nothing"])


def test_the_configuration_says_level_and_names(pressroom: Project) -> None:
    """They hold where the command line says nothing."""
    configure(pressroom, "level = 4")
    assert pressroom.check().status == 1
    assert pressroom.check("--level", "3").status == 0


def test_an_application_narrows_the_comparison(bookshop: Project) -> None:
    """With --app only the tables of its models count, and with --table only those that match."""
    everything = bookshop.check("--app", "shop").json["comparisons"][0]["tables"]
    assert everything == ["shop_book", "shop_book_tags", "shop_publisher", "shop_tag"]
    assert bookshop.check("--table", "*tag").json["comparisons"][0]["tables"] == ["shop_tag"]
