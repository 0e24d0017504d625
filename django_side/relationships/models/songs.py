"""Artists with their albums and songs: deletion that is restricted.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/songs.py``.
"""

from django.db import models


class Artist(models.Model):
    """Albums and songs are deleted with their artist."""

    name = models.CharField(max_length=10)

    def __str__(self) -> str:
        return self.name


class Album(models.Model):
    """An album with songs stays, unless the same deletion takes the songs as well."""

    artist = models.ForeignKey(Artist, on_delete=models.CASCADE)
    title = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.title


class Song(models.Model):
    """A song restricts the deletion of its album."""

    artist = models.ForeignKey(Artist, on_delete=models.CASCADE)
    album = models.ForeignKey(Album, on_delete=models.RESTRICT)
    title = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.title
