"""Tables: defaults, attributes of columns, notes, views, copies and triggers."""

from shared_fixtures.question import PerSide, Question
from shared_fixtures.specimens.statements import with_editor

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
METADATA = f"{SQLALCHEMY}/core/metadata.html"
DEFAULTS = f"{SQLALCHEMY}/core/defaults.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "values_that_nobody_gave",
        asks="Which values has a row at first, and which after its place was changed?",
        answer=[("unknown", "given", "new", 0), ("unknown", "given", "new", 1)],
        statements=with_editor(5),
        writes=True,
        commits=True,
        source=f"{DEFAULTS}#python-executed-functions",
    ),
    Question(
        "changes_counted_by_a_trigger",
        asks="Which label does an object show after a change, and which number of changes, which a "
        "trigger counts?",
        answer=("south", 1),
        only_on=("sqlite",),
        statements=with_editor(5),
        writes=True,
        commits=True,
        source=f"{DEFAULTS}#marking-implicitly-generated-values-timestamps-and-triggered-columns",
    ),
    Question(
        "names_of_columns_in_python",
        asks="Which columns are known by which names, and to which does the reference lead?",
        answer=({"nr": "number", "shelf_nr": "shelf"}, "number"),
        without_sql=True,
        source=f"{METADATA}#sqlalchemy.schema.Column.params.key",
    ),
    Question(
        "notes_of_a_table",
        asks="Which notes for the project's own use are there about parts of a table?",
        answer=[
            *("in centimetres", "filled in by hand", "left empty if unknown"),
            *("used by the search", "a rule of the house", "as in the shop"),
        ],
        without_sql=True,
        source=f"{METADATA}#sqlalchemy.schema.Column.params.info",
    ),
    Question(
        "columns_by_annotations",
        asks="Which columns may be null of a table that is declared by annotations?",
        answer={"id": False, "label": False, "height": True},
        only_with=("sqlalchemy 2.1",),
        without_sql=True,
        source=f"{METADATA}#sqlalchemy.schema.TypedColumns",
    ),
    Question(
        "specimens_of_a_view_and_a_copy",
        asks="How many specimens are in a view and in a copy after one more was found, and how "
        "many tables and views are left in the end?",
        answer=(6, 5, 0),
        only_with=("sqlalchemy 2.1",),
        statements=PerSide("Each reads the catalogue in its own way", django=None, sqlalchemy=None),
        writes=True,
        commits=True,
        source=f"{METADATA}#sqlalchemy.schema.CreateView",
    ),
    Question(  # MF-28
        "doubled_number_that_is_stored",
        asks="Is a generated column stored in the table?",
        answer=True,
        statements=with_editor(2),
        commits=True,
        source=f"{DEFAULTS}#computed-columns-generated-always-as",
    ),
)
