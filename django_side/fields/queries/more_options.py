"""Options of fields and of their classes, each on throwaway classes."""

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.serializers import serialize
from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Deferrable
from django.db.models.functions import Lower
from django.test.utils import isolate_apps, override_settings

from shared_fixtures.fields.files import write_files


def files_to_choose_from() -> tuple[list[str], list[str]]:
    """The form's field reads the folder when it is made; ``match`` is about names alone."""
    with TemporaryDirectory() as folder:
        write_files(Path(folder))
        recordings = models.FilePathField(
            path=f"{folder}/", match=r"\.flac$", recursive=True, allow_folders=False
        )
        folders = models.FilePathField(path=f"{folder}/", allow_files=False, allow_folders=True)
        return _names(recordings), _names(folders)


def unpacked_address() -> str:
    """``unpack_ipv4`` keeps what such an address means, if ``protocol`` is both."""
    field = models.GenericIPAddressField(protocol="both", unpack_ipv4=True)
    return str(field.clean("::ffff:192.0.2.1", None))


def address_of_the_other_protocol() -> str:
    """``protocol`` is checked by validation; the column takes both."""
    return str(models.GenericIPAddressField(protocol="IPv4").clean("2001:db8::1", None))


def slug_with_letters_of_any_language() -> str:
    """A slug has ASCII letters alone, unless ``allow_unicode``."""
    return str(models.SlugField(allow_unicode=True).clean("blå-tåg", None))


def collation_and_condition_of_columns() -> tuple[str, str]:
    """``db_check`` is the condition that a class of fields brings with it."""
    text, number = models.TextField(db_collation="C"), EvenField(db_column="number")
    number.set_attributes_from_name("number")
    collation = text.db_parameters(connection)["collation"]
    return str(collation), str(number.db_parameters(connection)["check"])


def file_that_is_kept_in_memory() -> tuple[str | None, bytes]:
    """``storage`` says where the file goes; the column has its name there."""
    storage = InMemoryStorage()
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            sound = models.FileField(upload_to="takes", storage=storage)

    take = Take()
    take.sound.save("one.flac", ContentFile(b"la"), save=False)
    with storage.open("takes/one.flac") as file:
        return take.sound.name, file.read()


def size_after_the_cover_is_removed() -> tuple[int | None, int | None]:
    """Both fields follow the image, as soon as it is assigned."""
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            cover = models.ImageField(height_field="height", width_field="width")
            height = models.IntegerField(null=True)
            width = models.IntegerField(null=True)

    take = Take(cover="blue.png", height=300, width=400)
    take.cover = ""
    return take.height, take.width


def table_of_words_without_foreign_keys() -> tuple[str, int]:
    """Both options are about the table in between, which Django makes."""
    with isolate_apps("django_side.fields"):

        class Word(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Take(models.Model):  # noqa: DJ008 - never has a row
            words = models.ManyToManyField(Word, db_table="words_of_takes", db_constraint=False)

    between = Take.words.through._meta
    keys: list[Any] = [field for field in between.fields if isinstance(field, models.ForeignKey)]
    return between.db_table, sum(key.db_constraint for key in keys)


def class_that_settings_put_in_its_place() -> tuple[str, bool]:
    """A reference by the setting finds the other class; the first one gets no table."""
    with override_settings(FIELDS_LISTENER="fields.Fan"), isolate_apps("django_side.fields"):

        class Listener(models.Model):  # noqa: DJ008 - never has a row
            class Meta:
                swappable = "FIELDS_LISTENER"

        class Fan(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            listener = models.ForeignKey(settings.FIELDS_LISTENER, models.CASCADE)  # type: ignore[misc]  # set above

        referred: Any = Ticket._meta.get_field("listener").related_model
        return referred.__name__, not Listener._meta.swapped


def labels_of_loudness() -> tuple[list[tuple[int, str]], str]:
    """A member is a number that has a label, made of its name unless one is given."""

    class Loudness(models.IntegerChoices):
        PIANO = 1
        FORTE = 2, "as loud as you can"

    return Loudness.choices, Loudness(models.IntegerField(choices=Loudness).clean("2", None)).label


def dates_to_choose_from() -> list[tuple[date, str]]:
    """``Choices`` and any type make an enumeration of values of that type."""

    class Session(date, models.Choices):
        FIRST = 1959, 3, 2, "the first day"
        SECOND = 1959, 4, 22, "the second day"

    return Session.choices


def title_that_a_constraint_in_python_refuses() -> None:
    """``full_clean`` asks each constraint; one of one's own may have no SQL at all."""
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            title = models.CharField(max_length=20)

            class Meta:
                constraints = (NoNumbers(name="take_has_no_number"),)

    Take(title="Take 2").full_clean()


def words_as_a_fixture_has_them() -> str:
    """Serializers ask ``value_to_string``; ``to_python`` must read it again."""
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            words = WordsField()

    [row] = serialize("python", [Take(words={"green", "blue"})])
    return str(row["fields"]["words"])


def words_from_a_form() -> set[str]:
    """``formfield`` chooses the field of the form, here one that changes what was written."""
    form_field = WordsField().formfield()
    return set(form_field.clean("Blue").split(","))


def type_of_a_reference_to_a_short_key() -> str | None:
    """A foreign key asks the field that it refers to for ``rel_db_type``."""
    with isolate_apps("django_side.fields"):

        class Word(models.Model):  # noqa: DJ008 - never has a row
            words = WordsField(primary_key=True)

        class Take(models.Model):  # noqa: DJ008 - never has a row
            word = models.ForeignKey(Word, models.CASCADE)

    return Take._meta.get_field("word").db_type(connection)


def unique_title_in_any_case() -> str:
    """Constraints of expressions are unique indexes, for a constraint has columns alone."""
    constraint = models.UniqueConstraint(Lower("title"), name="take_once")
    return _sql(constraint).lower().replace("((lower(title)))", "(lower(title))")


def unique_title_checked_at_once() -> str:
    """It is checked after each statement, until a transaction defers it."""
    constraint = models.UniqueConstraint(
        fields=["title"], name="take_once", deferrable=Deferrable.IMMEDIATE
    )
    return _sql(constraint)


def indexes_in_a_tablespace() -> list[str]:
    """A field's own index is where its ``db_tablespace`` is."""
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            title = models.CharField(max_length=20)
            number = models.IntegerField(db_index=True, db_tablespace="fast")

    by_title = models.Index(fields=["title"], name="by_title", db_tablespace="slow")
    with connection.schema_editor(collect_sql=True) as editor:
        editor.add_index(Take, by_title)
        editor.create_model(Take)
    spaces = [re.findall('TABLESPACE "(.*)"', statement) for statement in editor.collected_sql]
    return [name for names in spaces for name in names]


class LowerCase(forms.CharField):
    """Text of a form, in small letters."""

    def clean(self, value: Any) -> Any:
        """Return the text."""
        return super().clean(value).lower()


class EvenField(models.IntegerField):  # type: ignore[type-arg]  # only stubs declare them
    """A number that two divides."""

    def db_check(self, _connection: BaseDatabaseWrapper) -> str:
        """Return the condition for CREATE TABLE."""
        return f"{self.column} % 2 = 0"


class WordsField(models.TextField):  # type: ignore[type-arg]  # only stubs declare them
    """A set of words."""

    def value_to_string(self, obj: models.Model) -> str:
        """Return the text for a fixture."""
        return ",".join(sorted(self.value_from_object(obj)))

    def formfield(self, **options: Any) -> Any:
        """Return the field of a form."""
        return super().formfield(form_class=LowerCase, **options)

    def rel_db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002 - Django's name
        """Return the type of columns that refer to this one."""
        return "char(4)"


class NoNumbers(models.BaseConstraint):
    """A title has no digits. The database does not know."""

    def constraint_sql(self, model: type[models.Model] | None, schema_editor: object) -> str:  # noqa: ARG002
        """Return nothing to add to CREATE TABLE."""
        return ""

    def validate(
        self,
        _model: type[models.Model],
        instance: models.Model,
        exclude: Collection[str] | None = None,  # noqa: ARG002 - Django's name
        using: str = "default",  # noqa: ARG002 - Django's name
    ) -> None:
        """Refuse a title with a digit."""
        if re.search(r"\d", vars(instance)["title"]):
            raise ValidationError(self.get_violation_error_message())


def _names(field: Any) -> list[str]:
    """Return the names to choose from, below the folder, without the empty choice."""
    found = field.formfield().choices
    return [str(name) for value, name in found if value]


def _sql(constraint: models.BaseConstraint) -> str:
    """Return the statement that adds a constraint to a table, without quotes."""
    with isolate_apps("django_side.fields"):

        class Take(models.Model):  # noqa: DJ008 - never has a row
            title = models.CharField(max_length=20)

    editor: BaseDatabaseSchemaEditor = connection.schema_editor(collect_sql=True)
    return str(constraint.create_sql(Take, editor)).replace('"', "")
