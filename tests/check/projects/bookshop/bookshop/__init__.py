"""A Django project with one app, as `startproject` creates it."""
