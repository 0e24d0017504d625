"""Each kind of difference is planted, reported with id and severity, and resolved by its edit."""

from dataclasses import dataclass

import pytest

from side_by_side.check.severity import Severity
from side_by_side.project.errors import BuildError
from tests.check.pressroom_sides import PressroomSides

BREAKING, BEHAVIOR, ORDER, COSMETIC = Severity


@dataclass(frozen=True)
class Planted:
    """A change of the agreeing models: the difference it causes, and on which databases."""

    name: str
    old: str
    new: str
    id: str
    severity: Severity = BREAKING
    on: tuple[str, ...] = ("sqlite", "postgresql", "mariadb")
    #: Whether the report has an edit that resolves it.
    edit: bool = True
    #: Differences that it also causes on some databases, resolved with it.
    also: tuple[tuple[str, Severity], ...] = ()
    #: Databases that such models cannot build.
    refused: tuple[str, ...] = ()


UNIQUE = 'UniqueConstraint("author_id", "title", name="one_title_per_author"),'
INDEX = 'Index("article_section_printed", "section", "printed"),'
FEE = "fee: Mapped[decimal.Decimal] = mapped_column(Numeric(8, 2))"
KEY = 'ForeignKey("press_author.id", deferrable=True, initially="DEFERRED")'
PLAIN_KEY = 'ForeignKey("press_author.id"'
NAME = "name: Mapped[str] = mapped_column(String(100))"
LIKE = """Index(
            "press_author_email_6ddc2cb7_like",
            "email",
            postgresql_ops={"email": "varchar_pattern_ops"},
        ).ddl_if(dialect="postgresql"),"""
SERVERS = ("postgresql", "mariadb")

PLANTED = [
    Planted("length", "String(100)", "String(90)", "column.type"),
    Planted(
        "no length",
        NAME,
        "name: Mapped[str]",
        "column.type",
        on=("sqlite", "postgresql"),
        refused=("mariadb",),
    ),
    Planted("text", NAME, "name: Mapped[str] = mapped_column(Text)", "column.type"),
    Planted(
        "names of an enumeration",
        "section: Mapped[str] = mapped_column(String(10), ",
        "section: Mapped[Section] = mapped_column(Enum(Section), ",
        "column.type",
        also=(("column.default", BREAKING),),  # MariaDB's default is the label
        refused=("postgresql",),
    ),
    Planted(
        "enumeration by its annotation",
        "section: Mapped[str] = mapped_column(String(10), ",
        "section: Mapped[Section] = mapped_column(",
        "column.type",
        also=(("column.default", BREAKING),),  # MariaDB's default is the label
        refused=("postgresql",),
    ),
    Planted("precision", "Numeric(8, 2)", "Numeric(8, 3)", "column.type", on=SERVERS),
    Planted("float for decimal", FEE, "fee: Mapped[float]", "column.type"),
    Planted(
        "smaller integer",
        "Key, Identity(), primary_key=True)\n    name",
        "Integer, Identity(), primary_key=True)\n    name",
        "column.type",
        on=("postgresql",),
        refused=("mariadb",),
    ),
    Planted(
        "signed", "mapped_column(Count)", "mapped_column(Integer)", "column.type", on=("mariadb",)
    ),
    Planted(
        "no time zone", "DateTime(timezone=True)", "DateTime()", "column.type", on=("postgresql",)
    ),
    Planted(
        "no microseconds",
        "mapped_column(Moment)",
        "mapped_column(DateTime)",
        "column.type",
        on=SERVERS,
    ),
    Planted(
        "short text",
        "mapped_column(LongText)",
        "mapped_column(Text)",
        "column.type",
        on=("mariadb",),
    ),
    Planted(
        "single float",
        "mapped_column(Double)",
        "mapped_column(Float(24))",
        "column.type",
        on=SERVERS,
    ),
    Planted(
        "null", "born: Mapped[datetime.date | None]", "born: Mapped[datetime.date]", "column.null"
    ),
    Planted("not null", "name: Mapped[str] =", "name: Mapped[str | None] =", "column.null"),
    Planted("nullable declared", "String(100))", "String(100), nullable=True)", "column.null"),
    Planted("optional", "name: Mapped[str] =", "name: Mapped[Optional[str]] =", "column.null"),
    Planted("no default", ", server_default=text(\"'news'\")", "", "column.default"),
    Planted("another default", "text(\"'news'\")", "text(\"'sport'\")", "column.default"),
    Planted(
        "default too many", "String(100))", 'String(100), server_default="x")', "column.default"
    ),
    Planted(
        "column too many",
        NAME,
        f"{NAME}\n    nick: Mapped[str | None]  = mapped_column(String(9))",
        "column.exists",
    ),
    Planted(
        "column missing",
        "    score: Mapped[float | None] = mapped_column(Double)\n",
        "",
        "column.exists",
    ),
    Planted("date missing", "    born: Mapped[datetime.date | None]\n", "", "column.exists"),
    Planted("unique of two missing", UNIQUE, "", "unique.exists"),
    Planted(
        "unique of two others",
        '"author_id", "title", name',
        '"author_id", "section", name',
        "unique.columns",
    ),
    Planted("unique missing", "String(80), unique=True)", "String(80))", "unique.exists"),
    Planted("unique too many", "String(100))", "String(100), unique=True)", "unique.exists"),
    Planted(
        "unique of two too many",
        INDEX,
        f'{INDEX} UniqueConstraint("title", "section"),',
        "unique.exists",
    ),
    Planted(
        "check missing", 'CheckConstraint("fee >= 0", name="fee_not_negative"),', "", "check.exists"
    ),
    Planted("another check", '"fee >= 0"', '"fee >= 1"', "check.expression"),
    Planted(
        "check too many",
        INDEX,
        f'{INDEX} CheckConstraint("length(body) > 9", name="long"),',
        "check.exists",
    ),
    Planted("foreign key missing", f"BigInteger, {KEY}", "BigInteger", "foreign_key.exists"),
    Planted("cascade", PLAIN_KEY, f'{PLAIN_KEY}, ondelete="CASCADE"', "foreign_key.on_delete"),
    Planted(
        "key deferrable",
        KEY,
        f"{PLAIN_KEY})",
        "foreign_key.deferrable",
        BEHAVIOR,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "foreign key index",
        f"{KEY}, index=True\n",
        f"{KEY}\n",
        "index.foreign_key",
        BEHAVIOR,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "foreign key index too many",
        f"{KEY}\n",
        f"{KEY}, index=True\n",
        "index.foreign_key",
        BEHAVIOR,
        ("mariadb",),
    ),
    Planted("index", INDEX, "", "index.exists", BEHAVIOR),
    Planted("index too many", "String(100))", "String(100), index=True)", "index.exists", BEHAVIOR),
    Planted(
        "index of others", '"section", "printed"', '"printed", "section"', "index.keys", BEHAVIOR
    ),
    Planted("like index", LIKE, "", "index.like", BEHAVIOR, ("postgresql",)),
    Planted(
        "serial",
        "Key, Identity(), primary_key=True)\n    name",
        "Key, primary_key=True)\n    name",
        "column.identity",
        BEHAVIOR,
        ("postgresql",),
    ),
    Planted(
        "no numbers",
        "Key, Identity(), primary_key=True)\n    name",
        "Key, autoincrement=False, primary_key=True)\n    name",
        "column.identity",
        on=SERVERS,
    ),
    Planted(
        "always",
        "Key, Identity(), primary_key=True)\n    name",
        "Key, Identity(always=True), primary_key=True)\n    name",
        "column.identity",
        on=("postgresql",),
    ),
    Planted(
        "keys used again",
        ').ddl_if(dialect="postgresql"),\n        {"sqlite_autoincrement": True},',
        ').ddl_if(dialect="postgresql"),',
        "column.identity",
        BEHAVIOR,
        ("sqlite",),
    ),
    Planted(
        "unique by index",
        "String(80), unique=True)",
        "String(80), unique=True, index=True)",
        "unique.form",
        BEHAVIOR,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "unique in another order",
        '"author_id", "title", name',
        '"title", "author_id", name',
        "unique.order",
        BEHAVIOR,
    ),
    Planted(
        "order",
        "    born: Mapped[datetime.date | None]\n    active: Mapped[bool]\n",
        "    active: Mapped[bool]\n    born: Mapped[datetime.date | None]\n",
        "table.columns",
        ORDER,
        edit=False,
    ),
    Planted(
        "text for varchar",
        "mapped_column(LongText)",
        "mapped_column(String)",
        "column.type_name",
        COSMETIC,
        ("sqlite", "postgresql"),
        edit=False,
        refused=("mariadb",),
    ),
    Planted(
        "name of an index",
        '"article_section_printed"',
        '"other"',
        "index.name",
        COSMETIC,
        edit=False,
    ),
    Planted(
        "name of a unique", '"one_title_per_author"', '"other"', "unique.name", COSMETIC, edit=False
    ),
    Planted("name of a check", '"fee_not_negative"', '"other"', "check.name", COSMETIC, edit=False),
    Planted(
        "comment", "String(100))", 'String(100), comment="x")', "column.comment", COSMETIC, SERVERS
    ),
]

SECTION = """class Section(enum.Enum):
    NEWS = "news"
    READS = "long"


"""


def plant(sides: PressroomSides, case: Planted) -> str:
    """Return the agreeing models with the change."""
    models, old, new = sides.agreeing, case.old, case.new
    if models.count(old) == 0 and sides.kind not in case.on:
        # The models of this database have nothing to change.
        return models
    if sides.kind == "mariadb":
        old = old.replace(', deferrable=True, initially="DEFERRED"', "")
        new = new.replace(', deferrable=True, initially="DEFERRED"', "")
    assert models.count(old) == 1, f"{old!r} is {models.count(old)} times in the models"
    models = models.replace(old, new)
    for old, new in (
        ("    Double,\n", "    Double,\n    Enum,\n    Float,\n"),
        ("import decimal\n", "import decimal\nimport enum\nfrom typing import Optional\n"),
        ("class Base(", SECTION + "class Base("),
    ):
        models = models.replace(old, new)
    return models


def test_the_models_agree(sides: PressroomSides) -> None:
    """Without a change, all differences are cosmetic."""
    assert {item.severity for item in sides.compare(sides.agreeing)} <= {COSMETIC}


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case.name)
def test_a_change_is_reported_and_its_edit_resolves_it(
    sides: PressroomSides, case: Planted
) -> None:
    """A change is reported with one id and severity, and applying the edit resolves it."""
    if sides.kind in case.refused:
        with pytest.raises(BuildError, match=r"^the sqlalchemy side cannot build its "):
            sides.compare(plant(sides, case))
        return
    models = plant(sides, case)
    new = [item for item in sides.compare(models) if (item.id, item.key) not in sides.before]
    reported = {(difference.id, difference.severity) for difference in new}
    if sides.kind not in case.on:
        assert (case.id, case.severity) not in reported
        return
    if sides.kind == "mariadb" and case.id != "index.foreign_key":
        # InnoDB creates an index for the foreign key if the change removed the one that served it.
        reported.discard(("index.foreign_key", BEHAVIOR))
    if case.severity is not COSMETIC:
        reported = {(id_, severity) for id_, severity in reported if severity is not COSMETIC}
    assert reported - set(case.also) == {(case.id, case.severity)}
    assert all(difference.edit.file or difference.edit.note for difference in new)
    if not case.edit:
        return
    edits = [item.edit for item in new if item.severity.is_at_least(case.severity)]
    corrected = sides.apply(models, edits)
    remaining = {item.id for item in sides.compare(corrected) if item.severity is not COSMETIC}
    assert remaining == set(), corrected
