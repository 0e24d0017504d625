"""A Django project that grew by migrations: its database is not what its models would make.

``MIGRATIONS`` are the steps of the application ``press``, ``SQL`` is what the last one runs by
hand on each kind of database.
"""

from pathlib import Path

SETTINGS = """
SECRET_KEY = "x"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["press"]
"""

MODELS = """
from django.db import models


class Loose(models.fields.related.RelatedField):
    # As a field of tags may be: it looks like a many-to-many, and finds its rows in its own way.
    many_to_many = True
    many_to_one = one_to_many = one_to_one = False

    def __init__(self, to, through):
        rel = models.ManyToManyRel(self, to, through=through, related_name="+")
        super().__init__(rel=rel, related_name="+", null=True, blank=True, serialize=False)

    def contribute_to_related_class(self, cls, related):
        pass

    def db_type(self, connection):
        return None


class Kind(models.TextChoices):
    SHORT = "short"
    LONG = "long"


class Dated(models.Model):
    made = models.DateTimeField(null=True)
    changed = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Author(Dated):
    full_name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(null=True)
    age = models.PositiveIntegerField(default=0)
    notes = models.JSONField(default=dict)
    email = models.EmailField(default="", unique=True)
    rank = models.CharField(max_length=20, default="", db_index=True)

    class Meta:
        db_table = "press_people"


class Issue(Dated):
    number = models.IntegerField()
    year = models.SmallIntegerField()
    price = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    active = models.BooleanField(default=True)
    note = models.TextField(default="")

    class Meta:
        unique_together = [("number", "year")]
        indexes = [models.Index(fields=["year"], name="press_issue_never_made")]


class Signed(models.Model):
    by = models.CharField(max_length=20)

    class Meta:
        abstract = True


class Letter(Signed):
    code = models.BigAutoField(primary_key=True)


class Postcard(Signed):
    code = models.BigAutoField(primary_key=True)


class Tag(models.Model):
    word = models.CharField(max_length=30)


class Article(models.Model):
    id = models.BigAutoField(primary_key=True)
    headline = models.CharField(max_length=200)
    body = models.TextField()
    author = models.ForeignKey(Author, models.CASCADE)
    issue = models.ForeignKey(Issue, models.SET_NULL, null=True)
    second = models.ForeignKey(
        Author, models.CASCADE, null=True, related_name="seconded", db_constraint=False
    )
    tags = models.ManyToManyField(Tag)
    readers = models.ManyToManyField(Author, through="Reading", related_name="read")
    words = models.IntegerField(default=0)

    class Meta:
        order_with_respect_to = "issue"
        constraints = [
            models.CheckConstraint(condition=models.Q(words__gte=0), name="press_words"),
            models.CheckConstraint(condition=models.Q(words__lt=9999), name="press_never_made"),
            models.UniqueConstraint(fields=["headline", "issue"], name="press_once"),
        ]


class Reading(models.Model):
    article = models.ForeignKey(Article, models.CASCADE)
    reader = models.ForeignKey(Author, models.CASCADE)
    minutes = models.PositiveSmallIntegerField(default=1)


class Percent(models.IntegerField):
    def db_check(self, connection):
        return f"{connection.ops.quote_name(self.column)} BETWEEN 0 AND 100"


class Stall(models.Model):
    article = models.OneToOneField(Article, models.CASCADE, null=True)
    place = models.CharField(max_length=5, unique=True)
    row = models.IntegerField()
    share = Percent()
    rate = Percent()
    free = models.IntegerField()

    class Meta:
        unique_together = [("place", "row")]
        constraints = [
            models.UniqueConstraint(fields=["place", "row"], name="press_stall_once"),
            models.UniqueConstraint(fields=["place"], name="press_stall_place"),
        ]


class Loan(models.Model):
    ledger = models.ForeignKey("Ledger", models.CASCADE)
    kind = models.CharField(max_length=5, choices=Kind.choices, default=Kind.SHORT)


class Shelf(models.Model):
    tags = Loose(Tag, through=Reading)


class NeverMade(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


class Ledger(models.Model):
    id = models.AutoField(primary_key=True)
    entry = models.CharField(max_length=20)

    class Meta:
        managed = False
        db_table = "press_ledger"


class Keyless(models.Model):
    word = models.CharField(max_length=20)

    class Meta:
        managed = False
        db_table = "press_keyless"


class Summary(models.Model):
    headline = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "press_summary"
"""

_HEAD = """
import django.db.models.deletion
from django.db import migrations, models
from press.models import Percent


class Migration(migrations.Migration):
    dependencies = [{before}]
    operations = [
"""

MIGRATIONS: dict[str, str] = {
    "0001_initial": """
migrations.CreateModel("Writer", [
    ("id", models.BigAutoField(primary_key=True)),
    ("name", models.CharField(max_length=50, unique=True)),
    ("handle", models.SlugField(null=True)),
    ("years", models.PositiveIntegerField(default=0)),
    ("notes", models.JSONField(default=dict)),
]),
migrations.CreateModel("Tag", [
    ("id", models.AutoField(primary_key=True)), ("word", models.CharField(max_length=30)),
]),
migrations.CreateModel("Issue", [
    ("id", models.AutoField(primary_key=True)),
    ("year", models.SmallIntegerField()),
    ("number", models.PositiveSmallIntegerField()),
    ("price", models.DecimalField(max_digits=4, decimal_places=1)),
    ("active", models.BooleanField(default=True)),
]),
migrations.CreateModel("Article", [
    ("id", models.AutoField(primary_key=True)),
    ("title", models.CharField(max_length=100, db_index=True)),
    ("writer", models.ForeignKey("press.writer", django.db.models.deletion.CASCADE)),
    ("left", models.CharField(max_length=10, default="x")),
    ("words", models.IntegerField(default=0)),
    ("tags", models.ManyToManyField("press.tag")),
]),
migrations.CreateModel("Gone", [
    ("id", models.BigAutoField(primary_key=True)),
    ("tag", models.ForeignKey("press.tag", django.db.models.deletion.CASCADE)),
    ("name", models.CharField(max_length=20, unique=True)),
    ("order", models.IntegerField(null=True, db_index=True)),
    ("extra", models.JSONField(null=True)),
    ("count", models.PositiveIntegerField(default=0)),
]),
""",
    "0002_renamed": """
migrations.CreateModel("Letter", [
    ("by", models.CharField(max_length=20)), ("code", models.BigAutoField(primary_key=True)),
]),
migrations.CreateModel("Postcard", [
    ("by", models.CharField(max_length=20)), ("code", models.BigAutoField(primary_key=True)),
]),
migrations.RenameField("Writer", "name", "full_name"),
migrations.RenameField("Writer", "handle", "slug"),
migrations.RenameField("Writer", "years", "age"),
migrations.RenameField("Article", "writer", "author"),
migrations.RenameField("Article", "title", "headline"),
migrations.RenameModel("Writer", "Author"),
migrations.AlterModelTable("Author", "press_people"),
""",
    "0003_added": """
migrations.AddField("Author", "changed", models.DateTimeField(null=True)),
migrations.AddField("Author", "made", models.DateTimeField(null=True)),
migrations.AddField("Author", "email", models.EmailField(default="")),
migrations.AddField("Author", "rank", models.CharField(max_length=20, default="")),
migrations.AddField("Issue", "changed", models.DateTimeField(null=True)),
migrations.AddField("Issue", "made", models.DateTimeField(null=True)),
migrations.AddField("Issue", "note", models.TextField(default="", db_default="none")),
migrations.AddField("Article", "issue", models.ForeignKey(
    "press.issue", django.db.models.deletion.SET_NULL, null=True)),
migrations.AddField("Article", "second", models.ForeignKey(
    "press.author", django.db.models.deletion.CASCADE, null=True, related_name="seconded")),
migrations.AddField("Article", "body", models.TextField(default=""), preserve_default=False),
migrations.CreateModel("Reading", [
    ("id", models.BigAutoField(primary_key=True)),
    ("article", models.ForeignKey("press.article", django.db.models.deletion.CASCADE)),
    ("minutes", models.PositiveSmallIntegerField(default=1)),
    ("reader", models.ForeignKey("press.author", django.db.models.deletion.CASCADE)),
]),
migrations.AddField("Article", "readers", models.ManyToManyField(
    "press.author", through="press.Reading", related_name="read")),
migrations.CreateModel("Stall", [
    ("id", models.BigAutoField(primary_key=True)),
    ("article", models.ForeignKey("press.article", django.db.models.deletion.CASCADE, null=True)),
    ("place", models.CharField(max_length=5, unique=True)),
    ("row", models.IntegerField()),
    ("share", Percent()),
    ("rate", models.IntegerField()),
    ("free", Percent()),
]),
migrations.AddConstraint("Stall", models.UniqueConstraint(
    fields=["place", "row"], name="press_stall_once")),
""",
    "0004_altered": """
migrations.AlterField("Tag", "id", models.BigAutoField(primary_key=True)),
migrations.AlterField("Article", "id", models.BigAutoField(primary_key=True)),
migrations.AlterField("Issue", "number", models.IntegerField()),
migrations.AlterField("Author", "email", models.EmailField(default="", unique=True)),
migrations.AlterField("Author", "rank", models.CharField(
    max_length=20, default="", db_index=True)),
migrations.AlterField("Author", "full_name", models.CharField(max_length=80, unique=True)),
migrations.AlterField("Article", "headline", models.CharField(max_length=200)),
migrations.AlterUniqueTogether("Issue", {("number", "year")}),
migrations.AlterUniqueTogether("Stall", {("place", "row")}),
migrations.AddConstraint("Stall", models.UniqueConstraint(
    fields=["place"], name="press_stall_place")),
migrations.AlterField("Stall", "article", models.OneToOneField(
    "press.article", django.db.models.deletion.CASCADE, null=True)),
migrations.AlterField("Stall", "rate", Percent()),
migrations.AlterField("Stall", "free", models.IntegerField()),
migrations.AlterOrderWithRespectTo("Article", "issue"),
migrations.AddConstraint("Article", models.UniqueConstraint(
    fields=["headline", "issue"], name="press_once")),
migrations.AddConstraint("Article", models.CheckConstraint(
    condition=models.Q(words__gte=0), name="press_words")),
migrations.AddConstraint("Author", models.CheckConstraint(
    condition=models.Q(rank__in=["", "chief", "intern"]), name="press_left_rank")),
migrations.AddIndex("Author", models.Index(fields=["rank", "-age"], name="press_left_index")),
""",
    "0005_in_state_only": """
migrations.SeparateDatabaseAndState(state_operations=[
    migrations.DeleteModel("Gone"),
    migrations.RemoveField("Article", "left"),
    migrations.AlterField("Issue", "id", models.BigAutoField(primary_key=True)),
    migrations.AlterField("Issue", "price", models.DecimalField(
        max_digits=5, decimal_places=2, null=True)),
    migrations.AlterField("Issue", "note", models.TextField(default="")),
    migrations.AlterField("Article", "second", models.ForeignKey(
        "press.author", django.db.models.deletion.CASCADE, null=True, related_name="seconded",
        db_constraint=False)),
    migrations.AddIndex("Issue", models.Index(
        fields=["year"], name="press_issue_never_made")),
    migrations.AddConstraint("Article", models.CheckConstraint(
        condition=models.Q(words__lt=9999), name="press_never_made")),
    migrations.RemoveConstraint("Author", "press_left_rank"),
    migrations.RemoveIndex("Author", "press_left_index"),
    migrations.CreateModel("NeverMade", [
        ("id", models.BigAutoField(primary_key=True)),
        ("author", models.ForeignKey("press.author", django.db.models.deletion.CASCADE)),
    ]),
]),
migrations.CreateModel("Ledger", [
    ("id", models.AutoField(primary_key=True)), ("entry", models.CharField(max_length=20)),
], options={"managed": False, "db_table": "press_ledger"}),
migrations.CreateModel("Keyless", [
    ("id", models.BigAutoField(primary_key=True)), ("word", models.CharField(max_length=20)),
], options={"managed": False, "db_table": "press_keyless"}),
migrations.CreateModel("Summary", [
    ("id", models.BigAutoField(primary_key=True)), ("headline", models.CharField(max_length=200)),
], options={"managed": False, "db_table": "press_summary"}),
""",
    "0006_by_hand": """
migrations.RunPython(run),
migrations.CreateModel("Shelf", [("id", models.BigAutoField(primary_key=True))]),
migrations.CreateModel("Loan", [
    ("id", models.BigAutoField(primary_key=True)),
    ("ledger", models.ForeignKey("press.ledger", django.db.models.deletion.CASCADE)),
    ("kind", models.CharField(max_length=9, default="short")),
]),
""",
}

#: What stands before the last step: SQL by the kind of database.
RUN = """
from pathlib import Path


def run(apps, editor):
    kind = {"mysql": "mariadb"}.get(editor.connection.vendor, editor.connection.vendor)
    text = Path(__file__).parent.with_name(f"{kind}.sql").read_text()
    for statement in text.split("\\n;\\n"):
        if statement.strip():
            with editor.connection.cursor() as cursor:
                cursor.execute(statement)

"""

SQL: dict[str, str] = {
    "sqlite": """
CREATE VIRTUAL TABLE press_words USING fts5(word)
;
CREATE TABLE press_keyless (id integer, word varchar(20) NOT NULL)
;
CREATE TABLE press_ledger (
    id integer PRIMARY KEY, entry varchar(20) NOT NULL COLLATE NOCASE, kept bigint DEFAULT 7,
    CHECK (kept > 0), CONSTRAINT ledger_entry UNIQUE (entry, kept)
)
;
CREATE TABLE "press_odd words" (
    "two words" text, part REFERENCES press_tag (id) ON DELETE CASCADE,
    PRIMARY KEY ("two words", part)
) WITHOUT ROWID
;
CREATE VIEW press_summary AS SELECT id, headline FROM press_article WHERE words > 0
;
CREATE INDEX press_by_hand ON press_article (lower(headline), words DESC) WHERE words > 1
;
CREATE UNIQUE INDEX press_unique_by_hand ON press_people (slug COLLATE NOCASE)
;
CREATE TRIGGER press_counted AFTER INSERT ON press_article BEGIN
    UPDATE press_article SET words = 1 WHERE id = NEW.id AND words = 0;
END
;
ALTER TABLE press_tag ADD COLUMN loud varchar(30) GENERATED ALWAYS AS (upper(word)) VIRTUAL
""",
    "postgresql": """
CREATE TABLE press_keyless (id integer, word varchar(20) NOT NULL)
;
CREATE FUNCTION press_inner(value text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT value'
;
CREATE TABLE press_serial (id serial PRIMARY KEY)
;
ALTER TABLE press_serial RENAME TO press_counter
;
ALTER TABLE press_counter ALTER id TYPE bigint, ADD article bigint, ADD CONSTRAINT press_not_valid
    FOREIGN KEY (article) REFERENCES press_article NOT VALID
;
GRANT SELECT, INSERT ON press_counter TO PUBLIC
;
CREATE TYPE press_mood AS ENUM ('glad', 'sad')
;
CREATE COLLATION press_order (provider = libc, locale = 'C')
;
CREATE TYPE press_pair AS (mood press_mood, words text COLLATE press_order)
;
CREATE TYPE press_span AS RANGE (subtype = press_mood)
;
CREATE DOMAIN press_word AS varchar(30) COLLATE press_order NOT NULL
;
ALTER TABLE press_tag ADD pair press_pair, ADD moods press_mood[], ADD span press_span,
    ADD plain press_word DEFAULT '', ALTER word TYPE varchar(30) COLLATE press_order,
    ALTER id SET GENERATED ALWAYS
;
CREATE DOMAIN press_percent AS integer DEFAULT 5 CHECK (VALUE BETWEEN 0 AND 100)
;
CREATE SEQUENCE press_numbers START 100 INCREMENT 5
;
CREATE FUNCTION press_upper(value text) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT press_inner(upper(value)) || '%' $$
;
CREATE TABLE press_ledger (
    id serial PRIMARY KEY, entry varchar(20) NOT NULL DEFAULT 'new', mood press_mood,
    part press_percent, number bigint NOT NULL DEFAULT nextval('press_numbers'),
    seen timestamp, weight real, hits serial, loud text DEFAULT press_upper('x'),
    tags text[] NOT NULL DEFAULT '{}', EXCLUDE USING hash (entry WITH =)
)
;
CREATE TABLE "press_odd words" (
    "two words" text, part integer REFERENCES press_tag ON DELETE CASCADE ON UPDATE SET NULL,
    CONSTRAINT odd_key PRIMARY KEY ("two words", part)
)
;
ALTER TABLE "press_odd words" ADD other text,
    ADD CONSTRAINT odd_pair FOREIGN KEY (other, part) REFERENCES "press_odd words" DEFERRABLE
;
CREATE VIEW press_summary AS SELECT id, headline FROM press_article WHERE words > 0
;
CREATE MATERIALIZED VIEW press_counts AS SELECT count(*) AS total FROM press_summary
;
CREATE UNIQUE INDEX press_counts_total ON press_counts (total)
;
CREATE MATERIALIZED VIEW press_later AS SELECT id FROM press_article WITH NO DATA
;
CREATE FUNCTION press_touch() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN NEW.made = now(); RETURN NEW; END $$
;
COMMENT ON FUNCTION press_touch() IS 'Keeps what''s made'
;
CREATE TRIGGER press_touched BEFORE UPDATE ON press_people
    FOR EACH ROW WHEN (OLD.age IS DISTINCT FROM NEW.age) EXECUTE FUNCTION press_touch()
;
ALTER TABLE press_people DISABLE TRIGGER press_touched
;
CREATE INDEX press_by_hand ON press_article
    USING btree (lower(headline) text_pattern_ops, words DESC NULLS LAST) INCLUDE (body)
    WHERE words > 1
;
CREATE INDEX press_plain_by_hand ON press_article (words DESC)
;
CREATE INDEX press_brin ON press_article USING brin (id) WITH (pages_per_range = 16)
;
ALTER TABLE press_article ADD CONSTRAINT press_late CHECK (words <> 13) NOT VALID
;
ALTER TABLE press_article ALTER body SET STORAGE EXTERNAL
;
ALTER TABLE press_article ADD CONSTRAINT press_title UNIQUE (headline, words) DEFERRABLE
;
COMMENT ON COLUMN press_article.words IS 'How many'
;
COMMENT ON TABLE press_tag IS 'Words'
;
COMMENT ON INDEX press_by_hand IS 'Made by hand'
;
ALTER TABLE press_tag ENABLE ROW LEVEL SECURITY
;
CREATE POLICY press_short ON press_tag FOR SELECT USING (length(word) < 10)
;
ALTER TABLE press_tag ADD loud text COLLATE "C" GENERATED ALWAYS AS (upper(word)) STORED
;
CREATE RULE press_no_delete AS ON DELETE TO press_summary DO INSTEAD NOTHING
;
CREATE STATISTICS press_together ON year, number FROM press_issue
""",
    "mariadb": """
CREATE TABLE press_keyless (id integer, word varchar(20) NOT NULL)
;
CREATE TABLE press_ledger (
    id int AUTO_INCREMENT PRIMARY KEY, entry varchar(20) NOT NULL DEFAULT 'new',
    hits int DEFAULT 2 CHECK (hits > 0), mood enum('glad', 'sad'),
    seen timestamp NULL ON UPDATE current_timestamp(), text mediumtext,
    FULLTEXT KEY press_text (text), KEY press_prefix (text(10), id DESC),
    CONSTRAINT ledger_check CHECK (hits <> 13)
) COMMENT 'By hand'
;
CREATE TABLE `press_odd words` (
    `two words` varchar(20), part int, PRIMARY KEY (`two words`, part),
    CONSTRAINT odd_part FOREIGN KEY (part) REFERENCES press_issue (id) ON DELETE CASCADE
)
;
CREATE VIEW press_summary AS SELECT id, headline FROM press_article WHERE words > 0
;
CREATE FUNCTION press_upper(value text) RETURNS text DETERMINISTIC RETURN concat(upper(value), '%')
;
CREATE TRIGGER press_counted BEFORE INSERT ON press_article FOR EACH ROW
    SET NEW.words = NEW.words + 1
;
CREATE INDEX press_by_hand ON press_article (words DESC, headline(10))
;
ALTER TABLE press_article DROP FOREIGN KEY press_article_issue_id_252ce63d_fk_press_issue_id
;
CREATE TABLE press_old (id int PRIMARY KEY, word text) ENGINE=MyISAM ROW_FORMAT=FIXED
;
ALTER TABLE press_tag ADD loud varchar(30) COLLATE utf8mb4_bin AS (upper(word)) STORED
;
ALTER TABLE press_article MODIFY words int NOT NULL DEFAULT 3 COMMENT 'How many'
""",
}


def make(folder: Path) -> None:
    """Write the project into a folder."""
    (folder / "settings.py").write_text(SETTINGS)
    package = folder / "press"
    (package / "migrations").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "migrations" / "__init__.py").touch()
    (package / "models.py").write_text(MODELS)
    before = ""
    for name, operations in MIGRATIONS.items():
        head = _HEAD.format(before=f'("press", "{before}")' if before else "")
        head = head.replace("\n\nclass", f"{RUN}\nclass") if "run" in operations else head
        (package / "migrations" / f"{name}.py").write_text(f"{head}{operations}    ]\n")
        before = name
    for kind, sql in SQL.items():
        (package / f"{kind}.sql").write_text(sql)
