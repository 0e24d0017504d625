"""A Django project of one application, as `startproject` makes it."""
