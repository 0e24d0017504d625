"""The command on a typical project: its differences, and that its edits resolve them."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from side_by_side.check.run import MIGRATIONS
from tests.check.project import Project, copy_project


@pytest.fixture
def bookshop(tmp_path: Path) -> Project:
    """A project with migrations, and SQLAlchemy models as they are usually written."""
    return copy_project("bookshop", tmp_path)


@pytest.fixture
def pressroom(tmp_path: Path) -> Project:
    """A project without migrations, and SQLAlchemy models that agree with it."""
    project = copy_project("pressroom", tmp_path)
    return Project(project.folder, "pressroom.settings", "desk.models:Base")


#: The breaking differences of the bookshop's models.
BREAKING = {
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


def test_breaking_differences_are_reported_and_resolved(bookshop: Project, database: str) -> None:
    """After the edits of one report are applied, nothing breaking or silent differs."""
    kind = database.removesuffix("-server")
    first = bookshop.check("--fail-on", "behavior", database=kind)
    assert set(first.ids("breaking")) == BREAKING[kind]
    assert first.status == 1
    bookshop.apply(first.at_least("behavior"))
    second = bookshop.check("--fail-on", "behavior", database=kind)
    assert second.ids("behavior") == []
    assert second.status == 0


def test_older_styles_are_rewritten_as_well(pressroom: Project, database: str) -> None:
    """Columns without annotations, of a mixin, and of a table that a class is mapped to."""
    kind = database.removesuffix("-server")
    classic = Project(pressroom.folder, "pressroom.settings", "desk.classic:metadata")
    first = classic.check("--fail-on", "behavior", database=kind)
    assert first.status == 1
    assert {item["write"]["file"] for item in first.at_least("breaking")} == {"desk/classic.py"}
    classic.apply(first.at_least("behavior"))
    second = classic.check("--fail-on", "behavior", database=kind)
    assert (second.ids("behavior"), second.status) == ([], 0)


def test_a_wrong_relationship_hides_no_edit(pressroom: Project) -> None:
    """Only tables are compared, so a relationship without a target does not matter."""
    pressroom.replace(
        "desk/models.py",
        "name: Mapped[str] =",
        'nobody: Mapped["Nobody"] = relationship("Nobody")\n    name: Mapped[str | None] =',
    )
    pressroom.replace(
        "desk/models.py", "import DeclarativeBase", "import relationship, DeclarativeBase"
    )
    [name] = pressroom.check().at_least("breaking")
    assert (name["id"], name["write"]["file"]) == ("column.null", "desk/models.py")


def test_migrations_are_reported_as_the_cause(bookshop: Project) -> None:
    """An order that only the migrations create has them as its cause."""
    differences = bookshop.check().differences
    [order] = [item for item in differences if item["severity"] == "order"]
    assert order["id"] == "table.columns"
    assert order["cause"] == MIGRATIONS
    assert {item["cause"] for item in differences if item is not order} == {None}
    of_models = bookshop.check("--from", "models").differences
    assert "order" not in {item["severity"] for item in of_models}


def test_a_field_without_a_migration_needs_one(bookshop: Project) -> None:
    """For a field that both models declare and the migrations lack, no line is deleted."""
    bookshop.replace(
        "shop/models.py", "    active =", "    phone = models.CharField(max_length=9)\n    active ="
    )
    bookshop.replace(
        "warehouse/models.py",
        "    active:",
        "    phone: Mapped[str] = mapped_column(String(9))\n    active:",
    )
    [phone] = [item for item in bookshop.check().differences if item["place"][-1] == "phone"]
    assert phone["id"] == "column.exists"
    assert phone["cause"] == MIGRATIONS
    assert phone["write"]["file"] is None
    note = "write a migration that adds it: Django's models already declare it"
    assert phone["write"]["note"] == note


def test_what_only_migrations_create_has_its_cause(bookshop: Project) -> None:
    """A column and an index that only RunSQL creates have the migrations as their cause."""
    bookshop.write("shop/migrations/0002_past.py", PAST)
    differences = bookshop.check("--table", "shop_tag").differences
    past = {item["place"][-1] for item in differences if item["cause"]}
    present = {item["place"][-1] for item in differences} - past
    assert past == {"legacy", "left_over"}
    assert present == {"id", "shop_tag_word_8e0dd664"}


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
    """An edit has plain numbers where Django writes text on SQLite."""
    [price] = [
        item for item in bookshop.check().differences if item["place"][-1] == "price_not_negative"
    ]
    assert 'CheckConstraint("price >= 0", name="price_not_negative"),' in price["write"]["text"]


def test_each_side_has_its_location(bookshop: Project) -> None:
    """A difference has the file and line of the field and of the column."""
    [details] = [
        item for item in bookshop.check().differences if item["place"] == ["shop_book", "details"]
    ]
    for side, name in (("django", "shop/models.py"), ("sqlalchemy", "warehouse/models.py")):
        file, line = details["models"][side].split(":")
        assert file == name
        assert "details" in (bookshop.folder / file).read_text().splitlines()[int(line) - 1]


ONE = """--- breaking: which rows are accepted, or how values are stored

press_author.name: null differs  [column.null]
  django      not null  press/models.py:10
  sqlalchemy  null      desk/models.py:48
  why         one side accepts a row without a value, the other refuses it
  edit        replace desk/models.py:48 with
                  name: Mapped[str] = mapped_column(String(100), default="")

django and sqlalchemy on sqlite: """


def test_the_text_of_one_difference(pressroom: Project) -> None:
    """The text has the place, both values with their locations, the reason and the edit."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    done = pressroom.check("--table", "press_author", "--format", "text", "--no-round-trip")
    assert done.out.startswith(ONE)
    # Two spellings of the boolean type on SQLite are cosmetic.
    assert done.out.splitlines()[-3].endswith(": 1 breaking, 1 cosmetic")
    assert done.out.splitlines()[-2] == "not printed: 1 cosmetic (--verbose prints all)"
    assert done.out.splitlines()[-1].startswith("different (--fail-on breaking): 1 breaking; ")
    assert done.status == 1
    assert done.err == ""
    verbose = pressroom.check("--table", "press_author", "--format", "text", "--verbose")
    assert "--- cosmetic: names, " in verbose.out
    assert "not printed" not in verbose.out


def test_agreement_is_one_line(pressroom: Project) -> None:
    """Models with cosmetic differences only end with status 0, and --verbose prints these."""
    done = pressroom.check("--fail-on", "order", "--format", "text")
    [line] = done.out.splitlines()
    assert line.startswith("no difference that counts (--fail-on order): ")
    assert " of 2 tables on sqlite; 7 cosmetic not printed (--verbose); " in line
    assert done.status == 0
    verbose = pressroom.check("--fail-on", "order", "--format", "text", "--verbose")
    assert verbose.out.startswith("--- cosmetic: ")
    assert verbose.out.splitlines()[-1].startswith("no difference that counts (--fail-on order): ")


ALIKE = """4 times: identity differs  [column.identity]
  django      autoincrement
  sqlalchemy  none
  why         both number rows automatically, in two ways
  shop_book.id  shop/models.py:28  warehouse/models.py:64
    edit  see the edit of warehouse/models.py:58 above
"""


def test_differences_of_one_kind_are_one_block(bookshop: Project) -> None:
    """What four columns or more share is written once, with a line and an edit for each."""
    done = bookshop.check("--format", "text", "--fail-on", "cosmetic")
    assert ALIKE in done.out
    assert done.out.count("both number rows automatically, in two ways") == 1


def test_fail_on_decides_the_exit_status(pressroom: Project) -> None:
    """The same differences end with status 0 or 1."""
    pressroom.replace("desk/models.py", "), index=True\n", ")\n")
    statuses = [pressroom.check("--fail-on", word).status for word in ("breaking", "behavior")]
    assert statuses == [0, 1]


def test_strict_names_count(pressroom: Project) -> None:
    """The name of a constraint is cosmetic, or breaking with --names strict."""
    pressroom.replace("desk/models.py", '"article_section_printed"', '"other"')
    arguments = ("--table", "press_article")
    name = ("index.name", "press_article.article_section_printed")
    loose, strict = (pressroom.check(*arguments, "--names", how) for how in ("ignore", "strict"))
    assert (loose.status, name in loose.ids("breaking"), name in loose.ids()) == (0, False, True)
    assert (strict.status, name in strict.ids("breaking")) == (1, True)


def test_github_annotates_the_line(pressroom: Project) -> None:
    """A difference that counts is an error at the line of the SQLAlchemy model, others notices."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    lines = pressroom.check("--format", "github").out.splitlines()
    [error] = [line for line in lines if line.startswith("::error ")]
    place = "file=desk/models.py,line=48,title=breaking%3A column.null"
    assert error.startswith(f"::error {place}::press_author.name: null differs")
    assert "%0A  edit" in error
    assert all(line.startswith("::notice file=desk/models.py,") for line in lines[1:-2])


def test_junit_has_a_case_for_each_difference(pressroom: Project) -> None:
    """A difference that counts fails, others are skipped, a table without differences passes."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    suite = ElementTree.fromstring(pressroom.check("--format", "junit").out)  # noqa: S314 - our own
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failed == ["press_author.name: null differs [column.null]"]
    skipped = [case for case in suite if case.find("skipped") is not None]
    assert (suite.get("failures"), suite.get("skipped")) == ("1", str(len(skipped)))
    assert suite.get("tests") == str(len(suite))


def test_the_json_has_a_version(pressroom: Project) -> None:
    """The keys of the contract are in one document."""
    document = pressroom.check().json
    assert list(document) == [
        *("format", "command", "equal", "database", "fail_on", "level", "seconds"),
        *("comparisons", "stale", "rows"),
    ]
    assert (document["format"], document["command"], document["equal"]) == (1, "check", True)
    assert (document["fail_on"], document["level"]) == ("breaking", 1)
    [part] = document["comparisons"]
    assert part["sides"] == ["django", "sqlalchemy"]
    assert part["tables"] == ["press_article", "press_author"]
    assert {(item["severity"], item["grade"]) for item in part["differences"]} == {("cosmetic", 4)}


TABLE = """

class Extra(Base):
    __tablename__ = "desk_extra"
    id: Mapped[int] = mapped_column(primary_key=True)
"""


SIDES = ("--settings", "pressroom.settings", "--metadata", "desk.models:Base")


def configure(project: Project, text: str) -> None:
    """Write [tool.side-by-side] of pyproject.toml."""
    project.write("pyproject.toml", f"[tool.side-by-side]\n{text}\n")


def test_a_table_of_one_side_fails_until_it_is_declared(pressroom: Project) -> None:
    """The table is reported with its side; a declared table does not count."""
    path = pressroom.folder / "desk" / "models.py"
    path.write_text(path.read_text() + TABLE)
    done = pressroom.check()
    [unmatched] = done.json["comparisons"][0]["alone"]
    assert (unmatched["table"], unmatched["side"], unmatched["ignored"]) == (
        "desk_extra",
        "sqlalchemy",
        False,
    )
    assert unmatched["place"].startswith("desk/models.py:")
    assert done.status == 1
    text = pressroom.check("--format", "text").out
    assert '[tool.side-by-side]  ignore = ["desk_extra"]' in text
    configure(pressroom, 'ignore = ["desk_*"]')
    done = pressroom.check()
    assert done.json["comparisons"][0]["alone"][0]["ignored"] is True
    assert done.status == 0


def test_an_accepted_difference_does_not_count(pressroom: Project) -> None:
    """An accepted difference does not count; once it is resolved, its entry fails."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    entry = '{id = "column.null", table = "press_*", name = "name", reason = "until March"}'
    configure(pressroom, f"accept = [{entry}]")
    done = pressroom.check()
    assert done.status == 0
    [accepted] = [item for item in done.differences if item["accepted"]]
    assert (accepted["id"], accepted["accepted"]) == ("column.null", "until March")
    pressroom.replace("desk/models.py", "name: Mapped[str | None]", "name: Mapped[str]")
    done = pressroom.check()
    assert (done.status, done.json["stale"]) == (1, ["accept: column.null of press_*.name"])
    configure(pressroom, 'accept = [{id = "column.nul", reason = "until March"}]')
    hint = "accept: column.nul; did you mean 'column.null'?"
    assert pressroom.check().json["stale"] == [hint]
    assert pressroom.check("--table", "press_article").status == 0


def test_an_ignored_table_of_both_sides_is_an_unused_entry(pressroom: Project) -> None:
    """An entry of ignore for a table that both sides have, or neither, fails."""
    configure(pressroom, 'ignore = ["press_author", "nothing"]')
    done = pressroom.check()
    assert (done.status, done.json["stale"]) == (1, ["ignore: press_author", "ignore: nothing"])


def test_the_configuration_gives_every_option(pressroom: Project) -> None:
    """The plain command uses them, also below the folder of the file; arguments override them."""
    configure(
        pressroom,
        'settings = "pressroom.settings"\nmetadata = "desk.models:Base"\ndatabase = "sqlite"\n'
        'format = "json"\ntable = "press_author"\nround-trip = false\nfail-on = "cosmetic"\n'
        'names = "strict"\nfrom = "models"\napp = ["press"]\nverbose = true',
    )
    done = Project(pressroom.folder / "press").run("check")
    [part] = done.json["comparisons"]
    assert (done.status, part["tables"], done.json["fail_on"]) == (1, ["press_author"], "cosmetic")
    over = pressroom.run("check", "--table", "*", "--fail-on", "breaking", "--names", "ignore")
    assert (over.status, over.json["comparisons"][0]["tables"]) == (
        0,
        ["press_article", "press_author"],
    )


def test_the_configuration_sets_fail_on(pressroom: Project) -> None:
    """The command line overrides it."""
    configure(pressroom, 'fail-on = "cosmetic"')
    assert pressroom.check().status == 1
    assert pressroom.check("--fail-on", "order").status == 0


def test_level_in_the_configuration_is_deprecated(pressroom: Project) -> None:
    """It does the same as fail-on, with a notice on stderr."""
    configure(pressroom, "level = 4")
    done = pressroom.check()
    assert (done.status, done.json["fail_on"]) == (1, "cosmetic")
    file = pressroom.folder.resolve() / "pyproject.toml"
    assert done.err == (
        f'side-by-side: {file}: level = 4 is deprecated; write fail-on = "cosmetic"\n'
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("--level 3", "--fail-on order"),
        ("--from-models", "--from models"),
        ("--rows", "--round-trip"),
    ],
)
def test_an_old_spelling_does_the_same(pressroom: Project, old: str, new: str) -> None:
    """The old spelling also prints one line on stderr."""
    of_old, of_new = (pressroom.check(*options.split()) for options in (old, new))
    assert of_old.err == f"side-by-side: {old} is deprecated; use {new}\n"
    assert of_new.err == ""
    documents = (of_old.json, of_new.json)
    assert [document.pop("seconds") for document in documents]
    assert documents[0] == documents[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--level", "1", "--fail-on", "order"],
        ["--from-models", "--from", "migrations"],
        ["--names", "loose"],
        ["--format", "yaml"],
        ["--fail-on", "2"],
        ["--level", "5"],
    ],
    ids=" ".join,
)
def test_wrong_options_are_reported_with_the_usage(
    pressroom: Project, arguments: list[str]
) -> None:
    """Old and new spelling together, or a value that does not exist, end with status 2."""
    done = pressroom.run("check", *SIDES, *arguments)
    assert (done.status, done.out) == (2, "")
    assert " check [OPTIONS]\n" in done.err.splitlines(keepends=True)[0]


def test_an_app_narrows_the_comparison(bookshop: Project) -> None:
    """With --app only its tables are compared, with --table only those that match."""
    everything = bookshop.check("--app", "shop").json["comparisons"][0]["tables"]
    assert everything == ["shop_book", "shop_book_tags", "shop_publisher", "shop_tag"]
    assert bookshop.check("--table", "*tag").json["comparisons"][0]["tables"] == ["shop_tag"]
