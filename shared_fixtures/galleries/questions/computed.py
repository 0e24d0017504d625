"""Values that are computed: of objects, of queries, and of both."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
HYBRID = "https://docs.sqlalchemy.org/en/21/orm/extensions/hybrid.html"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_shown_in_order",
        asks="What are the names that the artists are known by, in alphabetical order?",
        answer=["Ida Berg", "Kari Berg", "Nils Dahl", "Rook"],
        source=f"{HYBRID}#defining-expression-behavior-distinct-from-attribute-behavior",
    ),
    Question(
        "name_shown_of_an_artist",
        asks="What name is Olav Aas known by, computed without the database?",
        answer="Rook",
        source=f"{HYBRID}#module-sqlalchemy.ext.hybrid",
    ),
    Question(
        "works_of_the_sixties",
        asks="Which works are of the decade that began in 1960?",
        answer=["Winter", "Yews"],
        source=f"{HYBRID}#module-sqlalchemy.ext.hybrid",
    ),
    Question(
        "decades_of_an_artist",
        asks="In which decades are the works of Ida Berg, computed from loaded objects?",
        answer={1920, 1930},
        source=f"{HYBRID}#module-sqlalchemy.ext.hybrid",
    ),
    Question(
        "numbers_of_works_of_galleries",
        asks="How many works are in each gallery, as a value of the object?",
        answer={"North Hall": 2, "Quay": 1, "Attic": 0},
        source=f"{SQLALCHEMY}/mapped_sql_expr.html#using-column-property",
    ),
    Question(
        "cheapest_works_of_galleries",
        asks="What is the lowest price in each gallery, as a value that one query adds?",
        answer={"North Hall": 300, "Quay": 700, "Attic": None},
        source=f"{SQLALCHEMY}/queryguide/columns.html#loading-arbitrary-sql-expressions-onto-objects",
    ),
    Question(
        "artists_and_works_of_ink",
        asks="Which artists have which works of ink, with those who have none?",
        answer=[("Ida", "Harbour"), ("Olav", "Winter"), ("Kari", None), ("Nils", None)],
        source=f"{DJANGO}/querysets/#filteredrelation-objects",
    ),
    Question(
        "artists_by_works_of_ink_before_1960",
        asks="Which artists have a work of ink that is older than 1960?",
        answer=["Ida"],
        source=f"{DJANGO}/querysets/#filteredrelation-objects",
    ),
)
