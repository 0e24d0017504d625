"""What relations are called, which columns they use, and which choices they offer."""

from shared_fixtures.question import PerSide, Question, Refused, instances

VERBOSE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#verbose-field-names"
GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "verbose_names_of_relations",
        asks="What are the human-readable names of relations, with and without one given?",
        answer={
            "poll": "the related poll",
            "sites": "list of sites",
            "place": "related place",
            "company_that_makes_it": "company that makes it",
        },
        source=VERBOSE,
        without_sql=True,
    ),
    Question(
        "choices_of_each_poll",
        asks="What are the choices of each poll, including one without any?",
        answer=[
            ("What's up?", {"Not much", "The sky"}),
            ("Which colour?", {"Red"}),
            ("Why?", set()),
            ("Who?", {"Me"}),
        ],
        source=VERBOSE,
    ),
    Question(
        "sites_of_each_article",
        asks="Which sites is each article on?",
        answer=[
            ("Engines", {"example.com", "example.org"}),
            ("Compilers", {"example.org"}),
            ("Cards", set()),
        ],
        source=VERBOSE,
    ),
    Question(
        "restaurant_of_each_place",
        asks="Which restaurant is in each place, if any, read from the place?",
        answer=[("Demon Dogs", 11), ("Ace Hardware", None), ("Luigi's", 12), ("Old Mill", None)],
        statements=PerSide(
            "SQLAlchemy loads the one-to-one with the places; Django queries it for each.",
            django=5,
            sqlalchemy=1,
        ),
        source=VERBOSE,
    ),
    Question(
        "places_with_restaurant",
        asks="Which places have a restaurant, checked object by object?",
        answer=["Demon Dogs", "Luigi's"],
        source=VERBOSE,
    ),
    Question(
        "names_that_a_person_has",
        asks="Which names lead from a person to the objects that refer to people?",
        answer={
            "articles": True,
            "article_set": False,
            "followers": True,
            "pupils": True,
            "person_set": False,
        },
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "articles_of_ada",
        asks="What did Ada write, read through the name of the other end?",
        answer=instances("Article", "Engines", "Cards"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "people_who_wrote_about_cards",
        asks="Who wrote an article with the headline Cards?",
        answer=instances("Person", "Ada"),
        source=GUIDE,
    ),
    Question(
        "tags_of_engines",
        asks="Which tags does the article Engines have?",
        answer=instances("Tag", "important", "history"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "important_articles",
        asks="Which articles have the tag important?",
        answer=instances("Article", "Engines", "Compilers"),
        source=GUIDE,
    ),
    Question(
        "articles_by_a_wrong_name",
        asks="What happens when a query uses a name that the relation does not have in queries?",
        answer=Refused("FieldError", "InvalidRequestError"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "articles_that_grace_checks",
        asks="Which articles does Grace check, when no name leads from her to them?",
        answer=instances("Article", "Cards"),
        source=GUIDE,
    ),
    Question(
        "articles_to_check_from_a_person",
        asks="What happens when the articles to check are read from a person?",
        answer=Refused("AttributeError", "AttributeError"),
        source=GUIDE,
    ),
    Question(
        "staff_members_to_choose_from",
        asks="Who can be chosen to check an article?",
        answer=instances("Person", "Ada", "Alan", "Edsger"),
        source=GUIDE,
    ),
    Question(
        "staff_member_of_each_article",
        asks="Who checks each article, whether or not they can be chosen?",
        answer=[("Engines", "Alan"), ("Compilers", None), ("Cards", "Grace")],
        source=GUIDE,
    ),
    Question(
        "have_compilers_checked_by_barbara",
        asks="Can someone who is not on the staff be saved as the checker of an article?",
        answer="Barbara",
        writes=True,
        source=GUIDE,
    ),
    Question(
        "factories_of_audi",
        asks="Where are Audi's factories, and what do they store to refer to their manufacturer?",
        answer=[("Ingolstadt", "AUD"), ("Győr", "AUD")],
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "factories_by_manufacturer",
        asks="Which factories belong to a manufacturer that is given as an object?",
        answer=instances("Factory", "Munich"),
        source=GUIDE,
    ),
    Question(
        "build_factory_of_lotus",
        asks="What does a new factory store when its manufacturer is given as an object?",
        answer=("LOT", "Lotus"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "recode_audi",
        asks="Can a manufacturer's code be changed while factories refer to the old one?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "places_of_bookmarks",
        asks="Where does each bookmark lead, with a reference that the database does not check?",
        answer=[("ask again", "Old Mill"), ("closed", None)],
        source=GUIDE,
    ),
    Question(
        "bookmarks_leading_nowhere",
        asks="Which bookmarks refer to a place that does not exist?",
        answer=instances("Bookmark", "closed"),
        source=GUIDE,
    ),
)
