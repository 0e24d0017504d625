"""The guide's relationships: cars, pizzas, people, polls, places and songs."""

from sqlalchemy_side.relationships.models.people import Person
from sqlalchemy_side.relationships.models.pizzas import Pizza, Topping
from sqlalchemy_side.relationships.models.places import Bookmark, Place, Restaurant, Visit
from sqlalchemy_side.relationships.models.polls import Article, Choice, Poll, Site, Tag
from sqlalchemy_side.relationships.models.production import Car, Factory, KitCar, Manufacturer
from sqlalchemy_side.relationships.models.songs import Album, Artist, Song

__all__ = [
    "Album",
    "Article",
    "Artist",
    "Bookmark",
    "Car",
    "Choice",
    "Factory",
    "KitCar",
    "Manufacturer",
    "Person",
    "Pizza",
    "Place",
    "Poll",
    "Restaurant",
    "Site",
    "Song",
    "Tag",
    "Topping",
    "Visit",
]
