"""Many-to-many relations and their tables."""

from django.db import models


def many_to_many_added_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)


def many_to_many_added_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)
        authors = models.ManyToManyField(Author)


def many_to_many_removed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)
        authors = models.ManyToManyField(Author)


def many_to_many_removed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        body = models.CharField(max_length=20)


def many_to_many_renamed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        authors = models.ManyToManyField(Author)


def many_to_many_renamed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        writers = models.ManyToManyField(Author)


def many_to_many_retargeted_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Editor(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        people = models.ManyToManyField(Author)


def many_to_many_retargeted_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Editor(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        people = models.ManyToManyField(Editor)


def many_to_many_through_a_model_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        authors = models.ManyToManyField(Author)


def many_to_many_through_a_model_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        authors = models.ManyToManyField(Author, through="Writing")

    class Writing(models.Model):
        note = models.ForeignKey(Note, models.CASCADE)
        author = models.ForeignKey(Author, models.CASCADE)

        class Meta:
            db_table = "detection_many_to_many_through_a_model_note_authors"
            unique_together = [("note", "author")]


def foreign_key_to_many_to_many_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def foreign_key_to_many_to_many_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ManyToManyField(Author)
