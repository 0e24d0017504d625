"""Tempting answers that run; the right ones are in ``queries``."""

from django.apps.registry import Apps

from django_side.multiple_parents.models import Work


def author_behind_attribute_when_deferred() -> tuple[str, str]:
    """The same class, whose objects are loaded without that column."""

    class Anonymous(Work):
        author = "nobody"

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()
            managed = False
            db_table = "multiple_parents_translation"

    return str(Anonymous.author), Anonymous._default_manager.defer("author").get(pk=2).author
