"""What relations are called, which columns they use, and whom they offer."""

from shared_fixtures.question import Question, Refused, instances

VERBOSE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#verbose-field-names"
GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "verbose_names_of_relations",
        asks="How are the relations called for people to read, with and without a name given?",
        answer={
            "poll": "the related poll",
            "sites": "list of sites",
            "place": "related place",
            "company_that_makes_it": "company that makes it",
        },
        source=VERBOSE,
    ),
    Question(
        "choices_of_each_poll",
        asks="What can be chosen in each poll, one without choices included?",
        answer=[
            ("What's up?", ["Not much", "The sky"]),
            ("Which colour?", ["Red"]),
            ("Why?", []),
        ],
        source=VERBOSE,
    ),
    Question(
        "sites_of_each_article",
        asks="On which sites is each article?",
        answer=[
            ("Engines", ["example.com", "example.org"]),
            ("Compilers", ["example.org"]),
            ("Cards", []),
        ],
        source=VERBOSE,
    ),
    Question(
        "restaurant_of_each_place",
        asks="Is there a restaurant in each place, and is it found from there?",
        answer=[("Demon Dogs", 11), ("Ace Hardware", None), ("Luigi's", 12), ("Old Mill", None)],
        statements="A list of one to one is loaded at once; Django asks the database for each.",
        source=VERBOSE,
    ),
    Question(
        "places_with_restaurant",
        asks="In which places is there a restaurant, asked object by object?",
        answer=["Demon Dogs", "Luigi's"],
        source=VERBOSE,
    ),
    Question(
        "names_that_a_person_has",
        asks="Which names lead from a person to what refers to people?",
        answer={
            "articles": True,
            "article_set": False,
            "followers": True,
            "pupils": True,
            "person_set": False,
        },
        source=GUIDE,
    ),
    Question(
        "articles_of_ada",
        asks="What did Ada write, found by the name given to the other end?",
        answer=instances("Article", "Engines", "Cards"),
        source=GUIDE,
    ),
    Question(
        "people_who_wrote_about_cards",
        asks="Who wrote an article headed Cards?",
        answer=instances("Person", "Ada"),
        source=GUIDE,
    ),
    Question(
        "tags_of_engines",
        asks="Which tags has the article Engines?",
        answer=instances("Tag", "important", "history"),
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
        asks="What happens in a query with a name that the relation does not have there?",
        answer=Refused("FieldError", "InvalidRequestError"),
        source=GUIDE,
    ),
    Question(
        "articles_that_grace_checks",
        asks="Which articles does Grace check, whom no name leads to them?",
        answer=instances("Article", "Cards"),
        source=GUIDE,
    ),
    Question(
        "articles_to_check_from_a_person",
        asks="What happens when a person is asked for the articles to check?",
        answer=Refused("AttributeError", "AttributeError"),
        source=GUIDE,
    ),
    Question(
        "staff_members_to_choose_from",
        asks="Whom may one choose to check an article?",
        answer=instances("Person", "Ada", "Alan"),
        source=GUIDE,
    ),
    Question(
        "staff_member_of_each_article",
        asks="Who checks each article, whether one may choose them or not?",
        answer=[("Engines", "Alan"), ("Compilers", None), ("Cards", "Grace")],
        source=GUIDE,
    ),
    Question(
        "have_compilers_checked_by_barbara",
        asks="Is it stored when one who is not of the staff is to check an article?",
        answer="Barbara",
        writes=True,
        source=GUIDE,
    ),
    Question(
        "factories_of_audi",
        asks="Where are Audi's factories, and what do they keep of their manufacturer?",
        answer=[("Ingolstadt", "AUD"), ("Győr", "AUD")],
        source=GUIDE,
    ),
    Question(
        "factories_by_manufacturer",
        asks="Which factories have a manufacturer, given as an object?",
        answer=instances("Factory", "Munich"),
        source=GUIDE,
    ),
    Question(
        "build_factory_of_lotus",
        asks="What does a new factory keep of its manufacturer, given as an object?",
        answer=("LOT", "Lotus"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "recode_audi",
        asks="May a manufacturer have another code while factories refer to the old one?",
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
        asks="Which bookmarks refer to a place that is not there?",
        answer=instances("Bookmark", "closed"),
        source=GUIDE,
    ),
)
