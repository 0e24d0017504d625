"""Columns that become something else."""

from tests.steps.edits.bodies import NUMBER, Body, Edit, number, person, positive, text

EDITS = {
    "Longer": Edit(
        text(),
        text(length=30),
        ("~ Alter field name on longer", "~ Alter column name on garden_longer"),
    ),
    "LongerIndexed": Edit(
        text(", db_index=True", ", index=True"), text(", db_index=True", ", index=True", 30)
    ),
    "ToText": Edit(
        text(), Body("name = models.TextField()", "name: Mapped[str] = mapped_column(Text)")
    ),
    "ToNumber": Edit(text(), Body("name = models.IntegerField()", "name: Mapped[int]")),
    "OtherDecimal": Edit(
        Body(
            "price = models.DecimalField(max_digits=5, decimal_places=2)",
            "price: Mapped[Decimal] = mapped_column(Money(5, 2))",
        ),
        Body(
            "price = models.DecimalField(max_digits=9, decimal_places=3)",
            "price: Mapped[Decimal] = mapped_column(Money(9, 3))",
        ),
    ),
    "MayBeNull": Edit(
        number("default=1", "mapped_column(PositiveInteger, default=1)", "PositiveInteger"),
        Body(
            "number = models.PositiveIntegerField(null=True, default=1)",
            "number: Mapped[int | None] = mapped_column(PositiveInteger, default=1)",
        ),
    ),
    "MustHaveValue": Edit(
        Body(
            "name = models.CharField(max_length=20, null=True, default=':x')",
            "name: Mapped[str | None] = mapped_column(String(20), default=':x')",
        ),
        text(", default=':x'", ", default=':x'"),
        ("s Fill rows of garden_musthavevalue that have no name",),
    ),
    "MustHaveNumber": Edit(
        Body("number = models.IntegerField(null=True)", "number: Mapped[int | None]"),
        number("db_default=7", "mapped_column(server_default=text('7'))"),
    ),
    "DefaultOfTheDatabase": Edit(
        NUMBER, number("db_default=5", "mapped_column(server_default=text('5'))")
    ),
    "NoDefaultOfTheDatabase": Edit(
        number("db_default=5", "mapped_column(server_default=text('5'))"), NUMBER
    ),
    "Indexed": Edit(
        text(),
        text(", db_index=True", ", index=True"),
        ("+ Create index garden_indexed_name_", "~ Alter field name on indexed"),
    ),
    "IndexedNoMore": Edit(text(", db_index=True", ", index=True"), text()),
    "Unique": Edit(
        text(),
        text(", unique=True", ", unique=True"),
        ("+ Create unique constraint of name on garden_unique\n",),
    ),
    "UniqueNoMore": Edit(
        text(", unique=True", ", unique=True"),
        text(", db_index=True", ", index=True"),
        ("- Drop unique constraint of name from garden_uniquenomore\n",),
    ),
    "Positive": Edit(
        NUMBER, positive(), ("+ Create check constraint of number on garden_positive\n",)
    ),
    "PositiveNoMore": Edit(
        positive(), NUMBER, ("- Drop check constraint of number from garden_positivenomore\n",)
    ),
    "PositiveAndBig": Edit(positive(), positive("Big")),
    "KeyToOne": Edit(person("ForeignKey"), person("OneToOneField", ", unique=True")),
    "OneToKey": Edit(person("OneToOneField", ", unique=True"), person("ForeignKey")),
    "BigKey": Edit(
        Body("id = models.AutoField(primary_key=True)", "id: Mapped[IntegerKey]"),
        Body("id = models.BigAutoField(primary_key=True)", "id: Mapped[BigKeyToo]"),
    ),
}
