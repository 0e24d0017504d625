"""The forked history, and in its own folder the step that merges it."""

from django_side.upgrades.histories import forked

# A package may have several folders, and Django looks for steps in each.
__path__ = [*__path__, *forked.__path__]
