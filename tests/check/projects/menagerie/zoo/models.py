# ruff: noqa
# mypy: ignore-errors
from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=40)


class Animal(models.Model):
    kind = models.CharField(max_length=20, db_index=True)
    version = models.PositiveIntegerField(default=1)
    name = models.CharField(max_length=30)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="animals", null=True)
    born = models.DateTimeField(auto_now_add=True)


class Dog(Animal):
    breed = models.CharField(max_length=30)


class Keeper(models.Model):
    animals = models.ManyToManyField(Animal)
    boss = models.ForeignKey("self", models.SET_NULL, null=True)


class Visit(models.Model):
    animal = models.ForeignKey(Animal, models.CASCADE)
    keeper = models.ForeignKey(Keeper, models.PROTECT, related_name="+")
    version = models.IntegerField(default=0)
    at = models.DateTimeField()
