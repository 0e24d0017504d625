"""Soft deletion: where the filter of a manager applies, and where it does not."""

from django.db.models import Count, QuerySet

from django_side.options.models import Attachment, Document, Folder, Reader


def living_documents() -> QuerySet[Document]:
    """The default manager leaves out soft-deleted rows."""
    return Document.living.order_by("title")


def every_document() -> QuerySet[Document]:
    """Another manager returns all."""
    return Document.every.all()


def living_document_by_key() -> tuple[Document, Document | None]:
    """Each query goes to the database, whatever was loaded before."""
    seen = Document.every.get(pk=2)
    return seen, Document.living.filter(pk=2).first()


def living_documents_of_a_folder() -> QuerySet[Document]:
    """A reverse relation uses the default manager."""
    return Folder.living.get(name="Letters").documents.order_by("title")


def living_documents_of_every_folder() -> list[tuple[str, set[str]]]:
    """Prefetching uses the default manager too."""
    rows = Folder.every.order_by("name").prefetch_related("documents")
    return [(folder.name, {str(each) for each in folder.documents.all()}) for folder in rows]


def living_documents_of_a_reader() -> QuerySet[Document]:
    """A many-to-many uses the default manager too."""
    return Reader.objects.get(name="Ann").documents.all()


def document_of_the_stamp() -> Document:
    """A forward reference uses the base manager, which hides nothing."""
    return Attachment.objects.get(name="stamp").document


def attachments_by_document() -> QuerySet[Attachment]:
    """A lookup across a relation uses no manager."""
    return Attachment.objects.filter(document__title="To Bob")


def documents_and_their_folders() -> list[tuple[str, str]]:
    """``select_related`` is a join too, so it uses no manager."""
    rows = Document.living.select_related("folder").order_by("title")
    return [(document.title, document.folder.name) for document in rows]


def documents_of_a_folder_counted() -> QuerySet[Folder, tuple[str, int]]:
    """An aggregate over a join includes soft-deleted rows, unless a filter excludes them."""
    rows = Folder.living.annotate(count=Count("documents"))
    return rows.order_by("name").values_list("name", "count")


def soft_deleted_folder_of_a_living_document() -> Folder:
    """``base_manager_name`` hides rows from references, which Django's docs warn about."""
    return Document.living.get(title="Gas").folder


def soft_delete_letters() -> tuple[int, QuerySet[Document]]:
    """A method of the queryset updates the rows that the manager returns."""
    letters = Folder.every.get(name="Letters")
    count = Document.living.get_queryset().filter(folder=letters).soft_delete()
    return count, Document.living.all()


def rename_a_soft_deleted_folder() -> QuerySet[Folder, str]:
    """The ``every`` manager hides nothing; an UPDATE through ``living`` would match no row."""
    Folder.every.filter(name="Bills").update(name="Invoices")
    return Folder.every.order_by("name").values_list("name", flat=True)


def delete_a_folder_for_good() -> QuerySet[Document]:
    """The cascade uses the base managers, so soft-deleted documents are deleted too."""
    Folder.living.get(name="Letters").delete()
    return Document.every.all()
