"""Names that a child may share with its parents."""

from django.apps.registry import Apps
from django.db.models import QuerySet

from django_side.multiple_parents.models import Essay, Leaflet, Page, Translation, Work


def works_and_their_shelves() -> tuple[Work, Translation]:
    """What is no field can be overridden as in any class."""
    return Work.objects.get(pk=2), Translation.objects.get(pk=2)


def authors_and_translators() -> QuerySet[Translation, tuple[str, str]]:
    """Fields are told apart by their names; columns of one name stand in different tables."""
    return Translation.objects.values_list("author", "translator")


def author_behind_attribute() -> tuple[str, str]:
    """Not refused, though the guide forbids it: a loaded object still has the column's value."""

    class Anonymous(Work):
        author = "nobody"

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()
            managed = False
            db_table = "multiple_parents_translation"

    return str(Anonymous.author), Anonymous._default_manager.get(pk=2).author


def essays_of_works() -> list[tuple[Essay, Work]]:
    """A field of an abstract parent can be overridden by any other."""
    return [(essay, essay.author) for essay in Essay.objects.select_related("author")]


def leaflets_and_their_fields() -> tuple[QuerySet[Leaflet], list[str]]:
    """A field of an abstract parent is removed by None."""
    return Leaflet.objects.all(), [field.name for field in Leaflet._meta.fields]


def length_of_text_on_page() -> int | None:
    """Fields are looked for depth-first, so the grandparent's is found through the first parent."""
    return Page._meta.get_field("text").max_length


def comment_of_page() -> str:
    """``Meta`` is looked for as Python does, and taken whole."""
    return Page._meta.db_table_comment
