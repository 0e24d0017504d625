"""The extensions of the herbarium, on PostgreSQL only, and a collation that ignores case.

Why: the types, operators and functions of the next step are theirs. The user of the database needs
    the right to create extensions.
Lock: none, nothing of this is used yet.
Undo: drops the extensions, and fails if other tables use them.
"""

from django.contrib.postgres.operations import (
    BloomExtension,
    BtreeGinExtension,
    BtreeGistExtension,
    CITextExtension,
    CreateCollation,
    CreateExtension,
    CryptoExtension,
    HStoreExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    """Create the extensions, and the collation."""

    initial = True

    dependencies = []

    operations = [
        BloomExtension(),
        BtreeGinExtension(),
        BtreeGistExtension(),
        CITextExtension(),
        CryptoExtension(),
        HStoreExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        # An extension without an operation of its own.
        CreateExtension("fuzzystrmatch"),
        CreateCollation(
            "herbarium_ignore_case",
            provider="icu",
            locale="und-u-ks-level2",
            deterministic=False,
        ),
    ]
