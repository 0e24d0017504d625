"""Each kind of difference is planted, found under its id and grade, and gone by its own line."""

from dataclasses import dataclass

import pytest

from side_by_side.check.severity import BESIDE, NAMES, ORDER, ROWS
from side_by_side.project.errors import BuildError
from tests.check.both import Both


@dataclass(frozen=True)
class Planted:
    """A change of the agreeing models: what it is found as, and on which databases."""

    name: str
    old: str
    new: str
    id: str
    grade: int = ROWS
    on: tuple[str, ...] = ("sqlite", "postgresql", "mariadb")
    #: Whether the report gives the line that removes it.
    line: bool = True
    #: What follows from it on some databases, and goes with it.
    also: tuple[tuple[str, int], ...] = ()
    #: Where such models make no database at all.
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
        also=(("column.default", ROWS),),  # MariaDB takes the label for the default
        refused=("postgresql",),
    ),
    Planted(
        "enumeration by its annotation",
        "section: Mapped[str] = mapped_column(String(10), ",
        "section: Mapped[Section] = mapped_column(",
        "column.type",
        also=(("column.default", ROWS),),  # MariaDB takes the label for the default
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
    Planted("nullable said", "String(100))", "String(100), nullable=True)", "column.null"),
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
        BESIDE,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "foreign key index",
        f"{KEY}, index=True\n",
        f"{KEY}\n",
        "index.foreign_key",
        BESIDE,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "foreign key index too many",
        f"{KEY}\n",
        f"{KEY}, index=True\n",
        "index.foreign_key",
        BESIDE,
        ("mariadb",),
    ),
    Planted("index", INDEX, "", "index.exists", BESIDE),
    Planted("index too many", "String(100))", "String(100), index=True)", "index.exists", BESIDE),
    Planted(
        "index of others", '"section", "printed"', '"printed", "section"', "index.keys", BESIDE
    ),
    Planted("like index", LIKE, "", "index.like", BESIDE, ("postgresql",)),
    Planted(
        "serial",
        "Key, Identity(), primary_key=True)\n    name",
        "Key, primary_key=True)\n    name",
        "column.identity",
        BESIDE,
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
        BESIDE,
        ("sqlite",),
    ),
    Planted(
        "unique by index",
        "String(80), unique=True)",
        "String(80), unique=True, index=True)",
        "unique.form",
        BESIDE,
        ("sqlite", "postgresql"),
    ),
    Planted(
        "unique in another order",
        '"author_id", "title", name',
        '"title", "author_id", name',
        "unique.order",
        BESIDE,
    ),
    Planted(
        "order",
        "    born: Mapped[datetime.date | None]\n    active: Mapped[bool]\n",
        "    active: Mapped[bool]\n    born: Mapped[datetime.date | None]\n",
        "table.columns",
        ORDER,
        line=False,
    ),
    Planted(
        "text for varchar",
        "mapped_column(LongText)",
        "mapped_column(String)",
        "column.type_name",
        NAMES,
        ("sqlite", "postgresql"),
        line=False,
        refused=("mariadb",),
    ),
    Planted(
        "name of an index", '"article_section_printed"', '"other"', "index.name", NAMES, line=False
    ),
    Planted(
        "name of a unique", '"one_title_per_author"', '"other"', "unique.name", NAMES, line=False
    ),
    Planted("name of a check", '"fee_not_negative"', '"other"', "check.name", NAMES, line=False),
    Planted(
        "comment", "String(100))", 'String(100), comment="x")', "column.comment", NAMES, SERVERS
    ),
]

SECTION = """class Section(enum.Enum):
    NEWS = "news"
    READS = "long"


"""


def planted(both: Both, case: Planted) -> str:
    """Return the agreeing models with the change."""
    models, old, new = both.agreeing, case.old, case.new
    if models.count(old) == 0 and both.kind not in case.on:
        # What another database lacks cannot be changed here.
        return models
    if both.kind == "mariadb":
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


def test_the_models_agree(both: Both) -> None:
    """Without a change there are only names: of what is one thing under two of them."""
    assert {
        finding.id for finding, _ in both.found(both.agreeing) if finding.grade < NAMES
    } == set()


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case.name)
def test_a_change_is_found_and_its_line_removes_it(both: Both, case: Planted) -> None:
    """One change is found under one id and grade, and is gone when its line is written."""
    if both.kind in case.refused:
        with pytest.raises(BuildError, match=r"^the sqlalchemy side cannot build its "):
            both.found(planted(both, case))
        return
    models = planted(both, case)
    new = [
        (finding, line)
        for finding, line in both.found(models)
        if (finding.id, finding.key) not in both.before
    ]
    told = {(finding.id, finding.grade) for finding, _ in new}
    if both.kind not in case.on:
        assert (case.id, case.grade) not in told
        return
    if both.kind == "mariadb" and case.id != "index.foreign_key":
        # InnoDB makes an index for the foreign key where the change took away one that would do.
        told.discard(("index.foreign_key", BESIDE))
    if case.grade < NAMES:
        told = {(id_, grade) for id_, grade in told if grade < NAMES}
    assert told - set(case.also) == {(case.id, case.grade)}
    assert all(line.file or line.note for _, line in new)
    if not case.line:
        return
    corrected = both.written(models, [line for finding, line in new if finding.grade <= case.grade])
    left = {finding.id for finding, _ in both.found(corrected) if finding.grade < NAMES}
    assert left == set(), corrected
