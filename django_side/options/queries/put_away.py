"""Rows put away instead of deleted: where the filter of a manager reaches, and where not."""

from django.db.models import Count, QuerySet

from django_side.options.models import Attachment, Document, Folder, Reader


def living_documents() -> QuerySet[Document]:
    """The default manager leaves out what was put away."""
    return Document.living.order_by("title")


def every_document() -> QuerySet[Document]:
    """Another manager shows all."""
    return Document.every.order_by("title")


def living_document_by_key() -> tuple[Document, Document | None]:
    """Each query asks the database, whatever was seen before."""
    seen = Document.every.get(pk=2)
    return seen, Document.living.filter(pk=2).first()


def living_documents_of_a_folder() -> QuerySet[Document]:
    """A reverse relation goes by the default manager."""
    return Folder.living.get(name="Letters").documents.order_by("title")


def living_documents_of_every_folder() -> list[tuple[str, list[Document]]]:
    """So does what is fetched beforehand."""
    rows = Folder.every.order_by("name").prefetch_related("documents")
    return [(folder.name, sorted(folder.documents.all(), key=str)) for folder in rows]


def living_documents_of_a_reader() -> QuerySet[Document]:
    """So does a many-to-many."""
    return Reader.objects.get(name="Ann").documents.all()


def document_of_the_stamp() -> Document:
    """A reference goes forward by the base manager, which hides nothing."""
    return Attachment.objects.get(name="stamp").document


def attachments_by_document() -> QuerySet[Attachment]:
    """A lookup across a relation knows of no manager."""
    return Attachment.objects.filter(document__title="To Bob")


def documents_and_their_folders() -> list[tuple[str, str]]:
    """``select_related`` is a join as well."""
    rows = Document.living.select_related("folder").order_by("title")
    return [(document.title, document.folder.name) for document in rows]


def documents_of_a_folder_counted() -> QuerySet[Folder, tuple[str, int]]:
    """An aggregate counts across a join: with what was put away, unless a filter says otherwise."""
    rows = Folder.living.annotate(found=Count("documents"))
    return rows.values_list("name", "found")


def folder_put_away_of_a_living_document() -> Folder:
    """``base_manager_name`` hides rows from references, which Django's manual warns of."""
    return Document.living.get(title="Gas").folder


def put_away_letters() -> tuple[int, QuerySet[Document]]:
    """A method of the queryset updates what the manager shows."""
    count = Document.living.get_queryset().filter(title__startswith="To ").put_away()
    return count, Document.living.all()


def rename_a_folder_put_away() -> QuerySet[Folder, str]:
    """The manager that hides nothing finds the row; ``objects`` would update none."""
    Folder.every.filter(name="Bills").update(name="Invoices")
    return Folder.every.order_by("name").values_list("name", flat=True)


def delete_a_folder_for_good() -> QuerySet[Document]:
    """The cascade goes by the base managers, so that documents put away go as well."""
    Folder.living.get(name="Letters").delete()
    return Document.every.all()
