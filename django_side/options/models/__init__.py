"""Models that show what ``Meta`` and managers do."""

from django_side.options.models.managers import (
    Attachment,
    Book,
    Document,
    Edition,
    Folder,
    Person,
    Reader,
)
from django_side.options.models.meta import (
    Album,
    Answer,
    Customer,
    Delivery,
    Herd,
    Ledger,
    LongestHornFirst,
    Order,
    Ox,
    Plough,
    Question,
    Reminder,
    Voucher,
)

__all__ = [
    "Album",
    "Answer",
    "Attachment",
    "Book",
    "Customer",
    "Delivery",
    "Document",
    "Edition",
    "Folder",
    "Herd",
    "Ledger",
    "LongestHornFirst",
    "Order",
    "Ox",
    "Person",
    "Plough",
    "Question",
    "Reader",
    "Reminder",
    "Voucher",
]
