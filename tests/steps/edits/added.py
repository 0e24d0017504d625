"""Columns that come or go."""

from tests.steps.edits.bodies import NUMBER, Edit, more

EDITS = {
    "NullAdded": Edit(
        NUMBER,
        more(
            "note = models.CharField(max_length=20, null=True)",
            "note: Mapped[str | None] = mapped_column(String(20))",
        ),
        ("+ Add field note to nulladded", "+ Add column note to garden_nulladded"),
    ),
    "TextAdded": Edit(
        NUMBER,
        more(
            """note = models.TextField(default="it's 100% :x")""",
            """note: Mapped[str] = mapped_column(Text, default="it's 100% :x")""",
        ),
    ),
    "BooleanAdded": Edit(
        NUMBER,
        more("yes = models.BooleanField(default=True)", "yes: Mapped[bool] = default(True)"),
    ),
    "DateAdded": Edit(
        NUMBER,
        more(
            "day = models.DateField(default=date(2020, 1, 2))",
            "day: Mapped[date] = default(date(2020, 1, 2))",
        ),
    ),
    "MomentAdded": Edit(
        NUMBER,
        more(
            "at = models.DateTimeField(default=datetime(2020, 1, 2, 3, tzinfo=UTC))",
            "at: Mapped[datetime] = default(datetime(2020, 1, 2, 3, tzinfo=UTC))",
        ),
    ),
    "UuidAdded": Edit(
        NUMBER,
        more(
            "code = models.UUIDField(default=UUID(int=7))",
            "code: Mapped[UUID] = default(UUID(int=7))",
        ),
    ),
    "DurationAdded": Edit(
        NUMBER,
        more(
            "took = models.DurationField(default=timedelta(minutes=5))",
            "took: Mapped[timedelta] = default(timedelta(minutes=5))",
        ),
    ),
    "DecimalAdded": Edit(
        NUMBER,
        more(
            "price = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal('1.50'))",
            "price: Mapped[Decimal] = mapped_column(Money(5, 2), default=Decimal('1.50'))",
        ),
    ),
    "MomentOfTheDatabaseAdded": Edit(
        NUMBER,
        more(
            "at = models.DateTimeField(db_default=Now())",
            "at: Mapped[datetime] = mapped_column(server_default=TheMoment())",
        ),
    ),
    "PositiveAdded": Edit(
        NUMBER,
        more(
            "size = models.PositiveSmallIntegerField(default=3)",
            "size: Mapped[int] = mapped_column(PositiveSmallInteger, default=3)",
        ),
    ),
    "PositiveWithDefaultAdded": Edit(
        NUMBER,
        more(
            "size = models.PositiveIntegerField(db_default=1)",
            "size: Mapped[int] = mapped_column(PositiveInteger, server_default=text('1'))",
        ),
    ),
    "PositiveRemoved": Edit(
        more(
            "size = models.PositiveSmallIntegerField(default=3)",
            "size: Mapped[int] = mapped_column(PositiveSmallInteger, default=3)",
        ),
        NUMBER,
        ("- Remove field size from positiveremoved", "- Drop column size from garden_positiver"),
    ),
    "JsonAdded": Edit(
        NUMBER,
        more(
            "extra = models.JSONField(default=dict)",
            "extra: Mapped[dict[str, object]] = mapped_column(Json, default=dict)",
        ),
    ),
    "UniqueAdded": Edit(
        NUMBER,
        more(
            "code = models.UUIDField(null=True, unique=True)",
            "code: Mapped[UUID | None] = mapped_column(unique=True)",
        ),
    ),
    "GeneratedAdded": Edit(
        NUMBER,
        more(
            "twice = models.GeneratedField(\n        expression=models.F('number') * 2,\n"
            "        output_field=models.IntegerField(),\n        db_persist=True,\n    )",
            "twice: Mapped[int | None] = mapped_column(Computed('number * 2', persisted=True))",
        ),
    ),
    "SelfAdded": Edit(
        NUMBER,
        more(
            "up = models.ForeignKey('self', models.CASCADE, null=True)",
            "up_id: Mapped[BigInt | None] = mapped_column(\n"
            "        DeferredForeignKey('garden_selfadded.id'))",
        ),
    ),
    "OtherChapterAdded": Edit(
        NUMBER,
        more(
            "who = models.ForeignKey('quickstart.Person', models.CASCADE, null=True)",
            "who_id: Mapped[BigInt | None] = mapped_column(\n"
            "        DeferredForeignKey('quickstart_person.id'))",
        ),
    ),
}
