"""Overridden methods: what runs around a save or a delete, and when it does not."""

from django.db.models import QuerySet

from django_side.methods.models import Blog, Entry, journal


def save_a_new_blog() -> list[str]:
    """``create`` calls the overridden ``save``."""
    journal.clear()
    Blog.objects.create(name="Sea Tales")
    return journal


def save_no_blog_for_yoko() -> tuple[list[str], list[str]]:
    """A ``save`` that returns at once writes nothing and reports nothing."""
    journal.clear()
    for name in ("Yoko Ono's blog", "Sea Tales"):
        Blog(name=name).save()
    return list(Blog.objects.order_by("name").values_list("name", flat=True)), journal


def rename_no_blog_for_yoko() -> QuerySet[Blog, str]:
    """The object keeps the new name, but the row does not get it."""
    names = {2: "Yoko Ono's blog", 3: "Loud Noises"}
    for blog in Blog.objects.filter(pk__in=names):
        blog.name = names[blog.pk]
        blog.save()
    return Blog.objects.filter(pk__in=names).order_by("pk").values_list("name", flat=True)


def slug_of_a_new_blog() -> str:
    """``save`` sets the slug before it saves."""
    blog = Blog(name="What now, already?")
    blog.save()
    return blog.slug


def slug_of_a_renamed_blog() -> QuerySet[Blog, tuple[str, str]]:
    """With ``update_fields``, ``save`` has to add the other fields that it sets."""
    blog = Blog.objects.get(pk=1)
    blog.name = "Ada's Papers"
    blog.save(update_fields=["name"])
    return Blog.objects.filter(pk=1).values_list("name", "slug")


def slug_of_a_blog_with_another_tagline() -> QuerySet[Blog, str]:
    """Only the named field is written, whichever others ``save`` set."""
    blog = Blog.objects.get(pk=3)
    blog.tagline = "Louder"
    blog.save(update_fields=["tagline"])
    return Blog.objects.filter(tagline="Louder").values_list("slug", flat=True)


def create_blogs_in_bulk() -> tuple[list[tuple[str, str]], list[str]]:
    """``bulk_create`` does not call ``save``, so Yoko has her own blog."""
    journal.clear()
    Blog.objects.create(name="Sea Tales")
    Blog.objects.bulk_create([Blog(name="Yoko Ono's blog"), Blog(name="Sky Tales")])
    rows = Blog.objects.filter(pk__gt=3).order_by("name")
    return list(rows.values_list("name", "slug")), journal


def rename_blogs_in_bulk() -> tuple[list[str], list[str]]:
    """``update`` does not call ``save``."""
    journal.clear()
    Blog.objects.create(name="Sea Tales")
    Blog.objects.update(name="Untitled")
    return list(Blog.objects.order_by("slug").values_list("slug", flat=True)), journal


def delete_one_entry() -> list[str]:
    """``delete`` of the instance is overridden."""
    journal.clear()
    Entry.objects.get(pk=3).delete()
    return journal


def delete_entries_one_by_one() -> list[str]:
    """Only a loop calls ``delete`` on each instance."""
    journal.clear()
    for entry in Entry.objects.filter(blog=1).order_by("pk"):
        entry.delete()
    return journal


def delete_entries_in_bulk() -> tuple[list[Entry], list[str]]:
    """``delete`` of a queryset calls ``delete`` on no instance."""
    journal.clear()
    Entry.objects.get(pk=3).delete()
    Entry.objects.filter(blog=1).delete()
    return list(Entry.objects.all()), journal


def delete_a_blog_with_its_entries() -> tuple[list[Entry], list[str]]:
    """A cascade does not call ``delete`` on the entries."""
    journal.clear()
    Entry.objects.get(pk=3).delete()
    Blog.objects.get(pk=1).delete()
    return list(Entry.objects.all()), journal
