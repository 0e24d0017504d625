"""What happens to rows that refer to a deleted one, and to the objects in memory."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"
VERBOSE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#verbose-field-names"
MANY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

LOOKED_FOR = (
    "The session loads the referring rows; Django deletes them without loading where it can."
)
RESTRICTS = "Django queries the songs twice: as rows to delete, and as rows that restrict."

QUESTIONS: tuple[Question, ...] = (
    Question(
        "delete_lotus",
        asks="CASCADE: which cars and kit cars remain after Lotus is deleted?",
        answer=(["A1", "A4", "M3"], ["Buggy"]),
        writes=True,
        statements=PerSide(LOOKED_FOR, django=7, sqlalchemy=8),
        source=GUIDE,
    ),
    Question(
        "delete_lotus_by_statement",
        asks="CASCADE: what happens when SQL deletes only a manufacturer's row?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_artist_one_counted",
        asks="CASCADE: how many rows of each class are deleted with an artist?",
        answer={"Song": 2, "Album": 1, "Artist": 1},
        writes=True,
        statements=PerSide(RESTRICTS, django=7, sqlalchemy=4),
        source=GUIDE,
    ),
    Question(
        "delete_polls_of_example_org",
        asks="CASCADE: which choices remain when several polls are deleted at once?",
        answer=["Red", "Me"],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=4, sqlalchemy=7),
        source=VERBOSE,
    ),
    Question(
        "delete_place_with_restaurant",
        asks="CASCADE: where do restaurants remain when a place is deleted?",
        answer=["Demon Dogs"],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=4, sqlalchemy=5),
        source=VERBOSE,
    ),
    Question(
        "delete_audi",
        asks="PROTECT: can Audi be deleted while it has factories?",
        answer=Refused("ProtectedError", "IntegrityError"),
        writes=True,
        statements=PerSide(LOOKED_FOR, django=2, sqlalchemy=6),
        source=GUIDE,
    ),
    # CA-05
    Question(
        "factories_that_protect_audi",
        asks="PROTECT: which factories keep Audi from being deleted?",
        answer=instances("Factory", "Ingolstadt", "Győr"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "delete_audi_after_its_factories",
        asks="PROTECT: which cars remain when Audi is deleted after its factories?",
        answer=["M3", "Elise", "Exige"],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=7, sqlalchemy=10),
        source=GUIDE,
    ),
    Question(
        "delete_album_one",
        asks="RESTRICT: can an album with a song be deleted?",
        answer=Refused("RestrictedError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_artist_two",
        asks="RESTRICT: can an artist be deleted whose album has another artist's song?",
        answer=Refused("RestrictedError", "IntegrityError"),
        writes=True,
        statements=PerSide(
            "The session deletes until the database refuses; Django finds out beforehand.",
            django=4,
            sqlalchemy=PerDatabase(
                "MariaDB checks keys at once, and refuses one statement earlier.",
                sqlite=6,
                postgresql=6,
                mariadb=5,
            ),
        ),
        source=GUIDE,
    ),
    Question(
        "delete_artist_one",
        asks="RESTRICT: which albums and songs remain after an artist is deleted whose album has "
        "no song of another artist?",
        answer=(["album two"], ["song three"]),
        writes=True,
        statements=PerSide(RESTRICTS, django=9, sqlalchemy=8),
        source=GUIDE,
    ),
    Question(
        "delete_edsger",
        asks="SET_NULL: who has no mentor after a mentor is deleted?",
        answer=["Ada", "Frank"],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=8, sqlalchemy=12),
        source=GUIDE,
    ),
    Question(
        "delete_alan",
        asks="SET_NULL, without a reverse name: who checks each article after a checker is "
        "deleted?",
        answer=[("Engines", None), ("Compilers", None), ("Cards", "Grace")],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=8, sqlalchemy=12),
        source=GUIDE,
    ),
    Question(
        "delete_example_org",
        asks="SET_DEFAULT: which site is each poll on after one site is deleted?",
        answer=[
            ("What's up?", "example.com"),
            ("Which colour?", "example.com"),
            ("Why?", "example.com"),
            ("Who?", "example.net"),
        ],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_grace",
        asks="SET(): who is the author of each article after an author is deleted?",
        answer=[("Engines", "Ada"), ("Compilers", "deleted"), ("Cards", "Ada")],
        writes=True,
        statements=PerSide(LOOKED_FOR, django=11, sqlalchemy=17),
        source=GUIDE,
    ),
    Question(
        "delete_visited_place",
        asks="DO_NOTHING: can a place be deleted that has visits?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_place_after_moving_its_visits",
        asks="DO_NOTHING: which places do the visits have if they are moved before their place is "
        "deleted?",
        answer=["Old Mill", "Old Mill", "Demon Dogs"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_bookmarked_place",
        asks="DO_NOTHING: which places do bookmarks refer to after one is deleted, when nothing "
        "checks them?",
        answer=([4, 99], False),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "state_of_a_deleted_object",
        asks="Does a manufacturer in memory show its deletion, before and after it? What is its "
        "name?",
        answer=(False, True, "Lotus"),
        writes=True,
        statements=PerSide(LOOKED_FOR, django=5, sqlalchemy=6),
        source=GUIDE,
    ),
    Question(
        "refresh_car_of_deleted_manufacturer",
        asks="What happens when a car in memory is refreshed after the cascade?",
        answer=Refused("Car.DoesNotExist", "InvalidRequestError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "mentor_id_held_by_pupil",
        asks="Which mentor id does a pupil in memory have before and after the mentor is deleted?",
        answer=(5, None),
        writes=True,
        statements=PerSide(LOOKED_FOR, django=9, sqlalchemy=12),
        source=GUIDE,
    ),
    Question(
        "cars_held_by_their_maker",
        asks="Which cars does Lotus make, in a list read before one of them was deleted?",
        answer=["Exige"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_alan_with_friendships",
        asks="Which rows of friends and followers remain after Alan is deleted?",
        answer=([(1, 2), (2, 1), (4, 5), (5, 4)], [(2, 1), (4, 1), (6, 5)]),
        unordered=True,
        writes=True,
        statements=PerSide(LOOKED_FOR, django=9, sqlalchemy=13),
        source=MANY,
    ),
)
