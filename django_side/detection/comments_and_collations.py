"""Column comments and collations."""

from django.db import models

#: Two collations of each database, by the names that it has for them.
COLLATIONS = {
    "sqlite": ("NOCASE", "RTRIM"),
    "postgresql": ("POSIX", "ucs_basic"),
    "mariadb": ("utf8mb4_bin", "utf8mb4_general_ci"),
}


def comment_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def comment_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_comment="What was seen")


def comment_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_comment="What was seen")


def comment_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_comment="What was heard")


def comment_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_comment="What was seen")


def comment_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def collation_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def collation_added_after(kind: str) -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_collation=COLLATIONS[kind][0])


def collation_changed_before(kind: str) -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_collation=COLLATIONS[kind][0])


def collation_changed_after(kind: str) -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_collation=COLLATIONS[kind][1])


def collation_removed_before(kind: str) -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_collation=COLLATIONS[kind][0])


def collation_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
