"""Artists with their albums and songs: deletion that is restricted.

The Django side is ``django_side/relationships/models/songs.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Artist(Base):
    """Albums and songs are deleted with their artist."""

    __tablename__ = "relationships_artist"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(10))

    album_set: Mapped[list["Album"]] = relationship(
        lambda: Album, back_populates="artist", cascade="all"
    )
    song_set: Mapped[list["Song"]] = relationship(
        lambda: Song, back_populates="artist", cascade="all"
    )

    def __str__(self) -> str:
        return self.name


class Album(Base):
    """An album with songs stays, unless the same deletion takes the songs as well."""

    __tablename__ = "relationships_album"

    id: Mapped[BigKey]
    artist_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_artist.id"))
    title: Mapped[str] = mapped_column(String(50))

    artist: Mapped[Artist] = relationship(back_populates="album_set")
    song_set: Mapped[list["Song"]] = relationship(
        lambda: Song, back_populates="album", passive_deletes="all"
    )

    def __str__(self) -> str:
        return self.title


class Song(Base):
    """A song restricts the deletion of its album."""

    __tablename__ = "relationships_song"

    id: Mapped[BigKey]
    artist_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_artist.id"))
    album_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_album.id"))
    title: Mapped[str] = mapped_column(String(50))

    artist: Mapped[Artist] = relationship(back_populates="song_set")
    album: Mapped[Album] = relationship(back_populates="song_set")

    def __str__(self) -> str:
        return self.title
