"""What a port has that a schema does not show: relationships and defaults."""

import subprocess
import sys
from pathlib import Path

from tests.port.proof import process
from tests.port.zoo import make


def written(name: str, folder: Path) -> tuple[str, str]:
    """Return the module of the application ``zoo``, and the messages of the command."""
    make(name, folder)
    done = process("django_process", "settings", str(folder), str(folder / "ported"))
    assert done.returncode == 0, done.stderr
    return (folder / "ported" / "zoo.py").read_text(), done.stderr


def test_a_relation_is_written_or_reported(tmp_path: Path) -> None:
    """Those by several columns are relationships; those of no kind of Django's are named."""
    text, messages = written("odd_relations", tmp_path)
    assert text.count("# person: Restricted.get_extra_restriction") == 1
    assert (
        '    person: Mapped["Person | None"] = relationship(\n'
        '        "Person",\n'
        "        primaryjoin=(\n"
        '            "and_(foreign(Friendship.number) == remote(Person.number), "\n'
        '            "foreign(Friendship.country_id) == remote(Person.country_id))"\n'
        "        ),\n"
        '        back_populates="friendship_set",\n'
        '        overlaps="country,friendship_set",\n'
    ) in text
    assert (
        '        "friendship_set", "other", creator=lambda value: Friendship(other=value)\n'
    ) in text
    # The way back to a proxy is the table's class's.
    assert text.index("class Person(") < text.index("votes: Mapped") < text.index("class Adult(")
    assert messages == (
        "zoo.Letter.person: Restricted.get_extra_restriction restricts its rows in Python, so it "
        "needs a query, as does zoo.Person.mail.\n"
        "zoo.Race.people: zoo.Start has no person, but zoo.Runner, so it needs a query.\n"
        "zoo.Adult.age: IntegerField has no column.\n"
        "zoo.Parcel.labels: Labels is not a field of Django, so it needs a query, as does "
        "zoo.Label.labelled.\n"
    )


def test_defaults_are_what_the_columns_take(tmp_path: Path) -> None:
    """A default is written as Django stores it: datetimes are aware, numbers are not text."""
    text, messages = written("defaults", tmp_path)
    for line in (
        (
            "    naive: Mapped[datetime] = mapped_column(\n"
            '        UtcDateTime("America/Denver"), default=lambda: datetime.now(UTC)\n'
            "    )\n"
        ),
        (
            "    day_of_moment: Mapped[date] = mapped_column(\n"
            '        default=lambda: datetime.now(ZoneInfo("America/Chicago")).date()\n'
            "    )\n"
        ),
        "    no_clock: Mapped[time] = mapped_column(default=lambda: datetime.now(UTC).time())\n",
        "    of_text: Mapped[int] = mapped_column(default=7)\n",
        '    of_number: Mapped[str] = mapped_column(sa.String(9), default="5")\n',
        '    file: Mapped[str | None] = mapped_column(FileName(100), default="")\n',
        "    empty: Mapped[Any] = mapped_column(Json, default=dict)\n",
        '    number: Mapped[int] = mapped_column(server_default=sa.text("-5"))\n',
    ):
        assert line in text
    assert "no_clock" not in messages


MARIADB_ALONE = """
from django.db import models
from django.db.models import options

options.DEFAULT_NAMES += ("triggers",)


class Letters(models.Field):
    def db_type(self, connection):
        letter = connection.connection.escape_string("a'")
        return f"enum('{letter.decode()}')"


class Upper(models.CharField):
    def get_prep_value(self, value):
        return value and value.upper()


class Told(models.Model):
    letter = Letters(null=True, default="a'")
    upper = Upper(max_length=3, default="abc")

    class Meta:
        triggers = ["on insert"]
"""


def test_what_is_not_djangos_own_is_reported(tmp_path: Path) -> None:
    """A field of one database has its column; values converted and odd options are named."""
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "__init__.py").touch()
    (tmp_path / "zoo" / "models.py").write_text(MARIADB_ALONE)
    (tmp_path / "settings.py").write_text(
        "INSTALLED_APPS = ['zoo']\nDEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
    )
    command = ["side_by_side", "port", "--settings", "settings", "--output", "ported"]
    done = subprocess.run(
        [sys.executable, "-m", *command, "--allow-unknown"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.stderr == (
        "zoo.Told.Meta.triggers: not an option of Django, and left out.\n"
        "zoo.Told.letter: zoo.models.Letters is a third-party field. Its column type is copied as "
        "declared; its values are not converted.\n"
        "zoo.Told.upper: zoo.models.Upper converts its values in Python. The port has them as they "
        "are stored.\n"
    )
    line = """Mapped[Any | None] = mapped_column(Declared("enum('a\\\\'')"), default="a'")"""
    text = (tmp_path / "ported" / "zoo.py").read_text()
    assert line in text
    assert 'upper: Mapped[str] = mapped_column(sa.String(3), default="ABC")' in text
