"""The chapter's history with a step that replaces all of them; the originals still exist."""

from django_side.upgrades import migrations

# A package may have several folders, and Django looks for steps in each.
__path__ = [*__path__, *migrations.__path__]
