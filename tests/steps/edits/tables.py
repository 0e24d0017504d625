"""Names, indexes, constraints, comments, links and whole models."""

from tests.steps.edits.bodies import NUMBER, PAIR, Body, Edit, check, meta, number, person, text

TOGETHER = "unique_together = [('one', 'two')]"
TOGETHER_TOO = "unique_together({model}.__table__, 'one', 'two')"
FRIENDS = Body(
    "friends = models.ManyToManyField('quickstart.Person')",
    "",
    sqlalchemy_after="many_to_many('garden_{table}_friends', {table}_id='garden_{table}.id', "
    "person_id='quickstart_person.id')",
)

EDITS = {
    "ColumnComment": Edit(NUMBER, number('db_comment="it\'s"', 'mapped_column(comment="it\'s")')),
    "TableComment": Edit(
        NUMBER,
        meta(NUMBER, "db_table_comment = 'some'", "__table_args__ = {'comment': 'some'}"),
    ),
    "NamedIndex": Edit(
        PAIR,
        meta(
            PAIR,
            "indexes = [models.Index('one', models.F('two').desc(), name='backwards')]",
            "__table_args__ = (Index('backwards', 'one', text('two DESC')),)",
        ),
        ("+ Create index backwards on",),
    ),
    "NamedUnique": Edit(
        NUMBER,
        meta(
            NUMBER,
            "constraints = [models.UniqueConstraint(fields=['number'], name='once')]",
            "__table_args__ = (UniqueConstraint('number', name='once'),)",
        ),
        ("+ Create constraint once on model namedunique", "+ Create constraint once on garden"),
    ),
    "SomeUnique": Edit(
        NUMBER,
        meta(
            NUMBER,
            "constraints = [\n            models.UniqueConstraint(\n"
            "                fields=['number'], condition=Q(number__gt=0), name='some_once')]",
            "__table_args__ = (\n        Index('some_once', 'number', unique=True,\n"
            "            postgresql_where=text('number > 0'), sqlite_where=text('number > 0')),)",
        ),
    ),
    "Check": Edit(check(0), check(1)),
    "Together": Edit(PAIR, meta(PAIR, TOGETHER, after=TOGETHER_TOO)),
    "TogetherNoMore": Edit(meta(PAIR, TOGETHER, after=TOGETHER_TOO), PAIR),
    "Renamed": Edit(
        text(", unique=True", ", unique=True"),
        text(", unique=True", ", unique=True", name="title"),
        ("~ Rename field name on renamed to title", "~ Rename column name of garden_renamed"),
    ),
    "RenamedNumber": Edit(
        number(
            "db_default=4, db_comment='some', db_index=True",
            "mapped_column(\n        PositiveInteger, server_default=text('4'), comment='some', "
            "index=True)",
            "PositiveInteger",
        ),
        Body(
            "count = models.PositiveIntegerField(db_default=4, db_comment='some', db_index=True)",
            "count: Mapped[int] = mapped_column(\n"
            "        PositiveInteger, server_default=text('4'), comment='some', index=True)",
        ),
    ),
    "RenamedColumn": Edit(NUMBER, number("db_column='count'", "mapped_column('count')")),
    "RenamedKey": Edit(person("ForeignKey"), person("ForeignKey", name="owner")),
    "KeyRemoved": Edit(
        Body(
            "who = models.ForeignKey('quickstart.Person', models.CASCADE, null=True)\n"
            "    number = models.IntegerField()",
            "who_id: Mapped[BigInt | None] = mapped_column(\n"
            "        DeferredForeignKey('quickstart_person.id'))\n    number: Mapped[int]",
        ),
        NUMBER,
    ),
    "LinksAdded": Edit(Body("", ""), FRIENDS, ("+ Create table garden_linksadded_friends",)),
    "LinksRemoved": Edit(FRIENDS, Body("", ""), ("- Drop table garden_linksremoved_friends",)),
    "ModelAdded": Edit(
        None,
        Body(
            "owner = models.ForeignKey('quickstart.Person', models.CASCADE)\n"
            "    label = models.SlugField()",
            "owner_id: Mapped[BigInt] = mapped_column(\n"
            "        DeferredForeignKey('quickstart_person.id'))\n"
            "    label: Mapped[str] = mapped_column(String(50), index=True)",
        ),
        ("+ Create model ModelAdded", "+ Create table garden_modeladded"),
    ),
    "ModelRemoved": Edit(
        text(", unique=True", ", unique=True", name="gone"),
        None,
        ("- Delete model ModelRemoved", "- Drop table garden_modelremoved"),
    ),
    "OldModel": Edit(text(name="same"), None, ("~ Rename model OldModel to NewModel",)),
    "NewModel": Edit(
        None, text(name="same"), ("~ Rename table garden_oldmodel to garden_newmodel",)
    ),
}
