"""Models: their options, relationships, columns and column types."""

from side_by_side.find.counterparts.counterpart import Counterpart

MODELS = (
    # Classes.
    Counterpart(
        "Model",
        "class Course(Base), where Base is a subclass of DeclarativeBase",
        ("Base", "DeclarativeBase"),
        pair="quickstart.save_person",
    ),
    Counterpart(
        "abstract",
        "a mixin class, or a base with __abstract__ = True",
        ("__abstract__",),
        pair="abstract.abstract_and_concrete_models",
    ),
    Counterpart(
        "proxy",
        "a subclass without a __tablename__ of its own: the same rows, with more methods",
        ("__tablename__", "select"),
        pair="proxies.my_people",
    ),
    Counterpart(
        "managed",
        "a class of its own over the same table, __table__ = Course.__table__; for Alembic, "
        "include_name leaves a table out",
        ("__table__",),
        pair="proxies.unmanaged_people",
    ),
    Counterpart(
        "db_table",
        '__tablename__ = "course"; SQLAlchemy derives no name',
        ("__tablename__",),
        pair="options.names_of_tables",
    ),
    Counterpart(
        "db_column",
        'mapped_column("course_name"): the first argument is the column\'s name',
        ("mapped_column",),
        pair="fields.columns_of_examples",
    ),
    Counterpart(
        "db_table_comment",
        '__table_args__ = {"comment": "..."}',
        ("__table_args__",),
        pair="options.comment_of_the_table_of_answers",
    ),
    Counterpart(
        "unique_together",
        'UniqueConstraint("course_id", "position") in __table_args__',
        ("UniqueConstraint",),
        near="UniqueConstraint",
    ),
    Counterpart(
        "constraints",
        "__table_args__ = (UniqueConstraint(...), CheckConstraint(...))",
        ("__table_args__",),
        pair="options.indexes_of_customers",
    ),
    Counterpart(
        "UniqueConstraint",
        'UniqueConstraint("course_id", "position"); with a condition, Index(unique=True, '
        "postgresql_where=..., sqlite_where=...)",
        ("UniqueConstraint", "Index(unique=)"),
        pair="academy.lessons_in_order",
    ),
    Counterpart(
        "CheckConstraint",
        'CheckConstraint("price >= 0", name="course_price_not_negative")',
        ("CheckConstraint",),
        pair="academy.charge_less_than_nothing",
    ),
    Counterpart(
        "indexes",
        'Index("course_name_idx", "name") in __table_args__',
        ("Index",),
        pair="options.indexes_of_customers",
    ),
    Counterpart(
        "Index",
        'Index("course_name_idx", "name") in __table_args__',
        ("Index",),
        pair="options.indexes_of_customers",
    ),
    Counterpart(
        "order_with_respect_to",
        'relationship(collection_class=ordering_list("position"), order_by=...)',
        ("ordering_list",),
        pair="options.answers_in_their_order",
    ),
    # Relationships.
    Counterpart(
        "ForeignKey",
        'two attributes: category_id with ForeignKey("category.id"), and category = relationship()',
        ("relationship",),
        pair="relationships.cars_of_audi",
    ),
    Counterpart(
        "OneToOneField",
        "a ForeignKey with unique=True; the other end is Mapped[Certificate | None] = "
        "relationship(), no list",
        ("relationship",),
        pair="places.all_restaurants",
    ),
    Counterpart(
        "ManyToManyField",
        "relationship(secondary=table): the table between is declared by hand",
        ("relationship(secondary=)",),
        pair="relationships.toppings_of_each_pizza",
    ),
    Counterpart(
        "through",
        "a mapped class for the rows between, and association_proxy() past it, or "
        "relationship(secondary=..., viewonly=True)",
        ("association_proxy", "relationship(secondary=)"),
        pair="bands.later_members",
    ),
    Counterpart(
        "through_defaults",
        "the object between is created: session.add(Membership(person=person, group=group, "
        "date_joined=today))",
        ("session.add", "append"),
        pair="bands.add_john",
    ),
    Counterpart(
        "related_name",
        'relationship(back_populates="lessons") on both classes',
        ("relationship(back_populates=)",),
        pair="academy.courses_with_their_lessons",
    ),
    Counterpart(
        "on_delete",
        "relationship(cascade=...) decides what the session deletes, "
        "ForeignKey(ondelete=...) what the database deletes",
        ("relationship(cascade=)", "relationship(passive_deletes=)"),
        pair="relationships.delete_polls_of_example_org",
    ),
    Counterpart(
        "CASCADE",
        'relationship(cascade="all, delete-orphan"), or passive_deletes=True with '
        'ForeignKey(ondelete="CASCADE")',
        ("relationship(cascade=)",),
        pair="relationships.delete_polls_of_example_org",
    ),
    Counterpart(
        "PROTECT",
        'relationship(passive_deletes="all"): the database refuses with IntegrityError',
        ("relationship(passive_deletes=)",),
        pair="relationships.factories_that_protect_audi",
    ),
    Counterpart(
        "RESTRICT",
        'relationship(passive_deletes="all"): the database refuses with IntegrityError',
        ("relationship(passive_deletes=)",),
        pair="relationships.delete_artist_one",
    ),
    Counterpart(
        "SET_NULL",
        "the default of a relationship(): deleting the parent sets the children's foreign "
        "keys to NULL",
        ("relationship",),
        pair="relationships.delete_edsger",
    ),
    Counterpart(
        "DO_NOTHING",
        'relationship(passive_deletes="all"): the session leaves the children alone',
        ("relationship(passive_deletes=)", "relationship"),
        pair="relationships.delete_bookmarked_place",
    ),
    Counterpart(
        "symmetrical",
        "relationship(secondaryjoin=...) stores one direction: append() on both objects",
        ("append", "relationship(secondaryjoin=)"),
        pair="relationships.befriend_frank",
    ),
    Counterpart(
        "GenericForeignKey",
        "no counterpart: a foreign key for each target, or relationship(primaryjoin=..., "
        "foreign_keys=...) on type and id",
        ("relationship(primaryjoin=)",),
        near="ForeignKey",
    ),
    # Columns.
    Counterpart(
        "null",
        "Mapped[str | None] is NULL, Mapped[str] is NOT NULL",
        ("Mapped",),
        pair="fields.contacts_whose_nickname_is_null",
    ),
    Counterpart(
        "blank",
        "no option: nothing is validated; @validates on a method checks a value when it is set",
        ("validates",),
        pair="fields.contact_with_a_blank_name_when_validated",
    ),
    Counterpart(
        "default",
        "mapped_column(default=...) is applied on INSERT; until then the attribute is None",
        ("mapped_column(default=)",),
        pair="fields.save_visitor_with_both_given",
    ),
    Counterpart(
        "db_default",
        'mapped_column(server_default=text("..."))',
        ("mapped_column(server_default=)",),
        pair="fields.save_visitor_with_both_given",
    ),
    Counterpart(
        "unique",
        "mapped_column(unique=True)",
        ("mapped_column(unique=)",),
        pair="academy.keep_rename_when_slug_is_taken",
    ),
    Counterpart(
        "primary_key",
        "mapped_column(primary_key=True); there is no id without it",
        ("mapped_column(primary_key=)",),
        pair="fields.fields_of_a_fruit",
    ),
    Counterpart(
        "CompositePrimaryKey",
        "mapped_column(primary_key=True) on each of its columns",
        ("mapped_column(primary_key=)",),
        pair="fields.line_item_of_a_key",
    ),
    Counterpart(
        "db_index",
        "mapped_column(index=True)",
        ("mapped_column(index=)", "Index"),
        pair="academy.learners_by_last_then_first_name",
    ),
    Counterpart(
        "db_comment",
        'mapped_column(comment="...")',
        ("mapped_column(comment=)",),
        pair="academy.advanced_courses",
    ),
    Counterpart(
        "verbose_name",
        'mapped_column(info={"verbose_name": ...}): a place for what SQLAlchemy does not read',
        ("mapped_column(info=)",),
        pair="quickstart.verbose_names",
    ),
    Counterpart(
        "choices",
        "Enum(Level, native_enum=False), or a plain String and a dict of labels",
        ("Enum", "StrEnum", "String"),
        pair="fields.medals",
    ),
    Counterpart(
        "TextChoices",
        "enum.StrEnum with Enum(Level, native_enum=False); labels are an attribute of your own",
        ("StrEnum", "Enum"),
        pair="fields.medals",
    ),
    Counterpart(
        "max_length",
        "String(100)",
        ("String",),
        pair="abstract.longest_names",
    ),
    Counterpart(
        "auto_now",
        "mapped_column(default=now, onupdate=now)",
        ("mapped_column(onupdate=)",),
        pair="academy.first_stamp_per_table",
    ),
    Counterpart(
        "auto_now_add",
        "mapped_column(default=now), or server_default=func.now()",
        ("mapped_column(default=)",),
        pair="academy.first_stamp_per_table",
    ),
    Counterpart(
        "validators",
        '@validates("price") on a method: it runs when the attribute is set',
        ("validates",),
        near="blank",
    ),
    # Column types.
    Counterpart(
        "AutoField",
        "Mapped[int] = mapped_column(primary_key=True)",
        ("mapped_column(primary_key=)",),
        pair="multiple_parents.keys_of_reviews",
    ),
    Counterpart(
        "BigAutoField",
        "mapped_column(BigInteger, primary_key=True), with Integer on SQLite, as this "
        "project's BigKey has it",
        ("BigInteger", "BigKey"),
        pair="fields.objects_of_every_field",
    ),
    Counterpart(
        "CharField",
        "String(100)",
        ("String",),
        pair="abstract.longest_names",
    ),
    Counterpart(
        "SlugField",
        "String(50) with index=True",
        ("String", "mapped_column(index=)"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "EmailField",
        "String(254): no type of its own, and no validation",
        ("String",),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "URLField",
        "String(200): no type of its own, and no validation",
        ("String",),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "FileField",
        "String(100) with the path: no storage",
        ("String",),
        pair="fields.path_of_a_file",
    ),
    Counterpart(
        "TextField",
        "Text",
        ("Text",),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "IntegerField",
        "Mapped[int], which is Integer",
        ("Mapped[int]", "Integer"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "PositiveIntegerField",
        'Integer with CheckConstraint("number >= 0"), as this project\'s PositiveInteger has it',
        ("PositiveInteger", "CheckConstraint"),
        pair="fields.save_negative_of_a_positive_field",
    ),
    Counterpart(
        "BigIntegerField",
        "BigInteger, as this project's BigInt has it",
        ("BigInteger", "BigInt"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "DecimalField",
        "Mapped[Decimal] with Numeric(8, 2); this project's Money is a Numeric that rounds "
        "as Django does",
        ("Numeric", "Money"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "FloatField",
        "Mapped[float] with Double: Float has single precision on MariaDB",
        ("Mapped[float]", "Float"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "BooleanField",
        "Mapped[bool], which is Boolean",
        ("Mapped[bool]", "Boolean"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "DateField",
        "Mapped[date], which is Date",
        ("Mapped[date]", "Date"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "DateTimeField",
        "Mapped[datetime] with DateTime(timezone=True): without it, the time zone is lost",
        ("Mapped[datetime]", "DateTime"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "DurationField",
        "Mapped[timedelta], which is Interval: a moment since 1970 where the database has none",
        ("Mapped[timedelta]", "Interval"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "JSONField",
        "JSON, or postgresql.JSONB; MutableDict sees changes in place, a TypeDecorator encodes and "
        "decodes",
        ("JSON", "Mapped[dict]"),
        pair="academy.create_courses_with_null_in_json",
    ),
    Counterpart(
        "UUIDField",
        "Mapped[uuid.UUID], which is Uuid",
        ("Mapped[UUID]", "Uuid"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "BinaryField",
        "Mapped[bytes], which is LargeBinary",
        ("Mapped[bytes]", "LargeBinary"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "GeneratedField",
        'mapped_column(Computed("price * 2", persisted=True))',
        ("Computed",),
        pair="fields.change_generated_value",
    ),
    Counterpart(
        "ArrayField",
        "postgresql.ARRAY(Integer)",
        ("ARRAY",),
        near="JSONField",
    ),
)
