"""Names that a child may share with its parents."""

from django.apps.registry import Apps
from django.db.models import QuerySet

from django_side.multiple_parents.models import Essay, Leaflet, Page, Translation, Work


def works_and_their_shelves() -> tuple[Work, Translation]:
    """An attribute that is not a field can be overridden as in any class."""
    return Work.objects.get(pk=2), Translation.objects.get(pk=2)


def authors_and_translators() -> QuerySet[Translation, tuple[str, str]]:
    """Fields differ by name; columns of the same name are in different tables."""
    return Translation.objects.values_list("author", "translator")


def author_behind_attribute() -> tuple[str, str]:
    """It is not refused, though the guide forbids it: a loaded object has the column's value."""

    class Anonymous(Work):
        author = "nobody"

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()
            managed = False
            db_table = "multiple_parents_translation"

    return str(Anonymous.author), Anonymous._default_manager.get(pk=2).author


def essays_of_works() -> list[tuple[Essay, Work]]:
    """Any other field can override a field of an abstract parent."""
    return [(essay, essay.author) for essay in Essay.objects.select_related("author")]


def leaflets_and_their_fields() -> tuple[QuerySet[Leaflet], list[str]]:
    """None removes a field of an abstract parent."""
    return Leaflet.objects.all(), [field.name for field in Leaflet._meta.fields]


def length_of_text_on_page() -> int | None:
    """Fields are looked up depth-first, so the first parent's grandparent wins."""
    return Page._meta.get_field("text").max_length


def comment_of_page() -> str:
    """``Meta`` is looked up as Python does, and inherited as a whole."""
    return Page._meta.db_table_comment
