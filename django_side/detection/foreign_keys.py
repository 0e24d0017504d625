"""Foreign keys and their targets."""

from django.db import models


def foreign_key_added_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)


def foreign_key_added_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)
        author = models.ForeignKey(Author, models.CASCADE, null=True)


def foreign_key_removed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)
        author = models.ForeignKey(Author, models.CASCADE)


def foreign_key_removed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)


def integer_to_foreign_key_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author_id = models.BigIntegerField()


def integer_to_foreign_key_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def foreign_key_to_one_to_one_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def foreign_key_to_one_to_one_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.OneToOneField(Author, models.CASCADE)


def one_to_one_to_foreign_key_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.OneToOneField(Author, models.CASCADE)


def one_to_one_to_foreign_key_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def target_changed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Editor(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def target_changed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Editor(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Editor, models.CASCADE)


def target_column_changed_before() -> None:
    class Author(models.Model):
        number = models.BigIntegerField(unique=True)
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def target_column_changed_after() -> None:
    class Author(models.Model):
        number = models.BigIntegerField(unique=True)
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE, to_field="number")


def constraint_given_up_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.DO_NOTHING)


def constraint_given_up_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.DO_NOTHING, db_constraint=False)
