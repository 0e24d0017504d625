"""Overridden methods: what runs around a save or a delete, and when it does not."""

from shared_fixtures.question import PerSide, Question, instances

GUIDE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#overriding-predefined-model-methods"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "save_a_new_blog",
        asks="What runs before and after a new blog is saved?",
        answer=["before Sea Tales", "after Sea Tales"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_no_blog_for_yoko",
        asks="Which blogs are there, and what ran, after two new ones are saved, one of them "
        "Yoko's?",
        answer=(
            ["Ada's Notes", "Empty Pages", "Rock & Roll", "Sea Tales"],
            ["before Sea Tales", "after Sea Tales"],
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_no_blog_for_yoko",
        asks="What are two blogs called in the database after both get a new name and are saved, "
        "one of them the name of Yoko's?",
        answer=["Empty Pages", "Loud Noises"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_new_blog",
        asks="Which slug does a blog that is saved without one get?",
        answer="what-now-already",
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_renamed_blog",
        asks="What are a blog's name and slug after only its new name is saved?",
        answer=[("Ada's Papers", "adas-papers")],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_blog_with_another_tagline",
        asks="Which slug does a blog have after only its new tagline is saved?",
        answer=["rock-roll"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "create_blogs_in_bulk",
        asks="What do three blogs look like, and what ran, after one is saved and two are created "
        "in bulk, one of these Yoko's?",
        answer=(
            [("Sea Tales", "sea-tales"), ("Sky Tales", ""), ("Yoko Ono's blog", "")],
            ["before Sea Tales", "after Sea Tales"],
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_blogs_in_bulk",
        asks="Which slugs do the blogs have, and what ran, after a new one is saved and one "
        "statement renames them all?",
        answer=(
            ["adas-notes", "empty-pages", "rock-roll", "sea-tales"],
            ["before Sea Tales", "after Sea Tales"],
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_one_entry",
        asks="What ran when an entry without tags was deleted?",
        answer=["delete Chords"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_entries_one_by_one",
        asks="What ran when each entry of a blog was deleted separately?",
        answer=["delete Cards", "delete Loops"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_entries_in_bulk",
        asks="Which entries remain, and what ran, after one entry is deleted, and then one call "
        "deletes those of a blog?",
        answer=(instances("Entry", "Riffs"), ["delete Chords"]),
        writes=True,
        source=GUIDE,
        statements=PerSide(
            "Django reads the entries before it deletes them by their keys.", django=7, sqlalchemy=6
        ),
    ),
    Question(
        "delete_a_blog_with_its_entries",
        asks="Which entries remain, and what ran, after one entry is deleted, and then another "
        "blog?",
        answer=(instances("Entry", "Riffs"), ["delete Chords"]),
        writes=True,
        source=GUIDE,
        statements=PerSide(
            "SQLAlchemy loads the entries and the tags of each.", django=9, sqlalchemy=11
        ),
    ),
)
