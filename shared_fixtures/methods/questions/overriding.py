"""Predefined methods overridden: what happens around a save or a delete, and when it does not."""

from shared_fixtures.question import Question, instances

GUIDE = (
    "https://docs.djangoproject.com/en/5.2/topics/db/models/#overriding-predefined-model-methods"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "save_a_new_blog",
        asks="Save a new blog: what happens before and after?",
        answer=["before Sea Tales", "after Sea Tales"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_no_blog_for_yoko",
        asks="Save two new blogs, one of them Yoko's: which blogs are there, and what happened?",
        answer=(
            ["Ada's Notes", "Empty Pages", "Rock & Roll", "Sea Tales"],
            ["before Sea Tales", "after Sea Tales"],
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_no_blog_for_yoko",
        asks="Give an old blog the name of Yoko's, and save it: what is it called in the database?",
        answer=["Empty Pages"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_new_blog",
        asks="Save a blog without a slug: which does it get?",
        answer="what-now-already",
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_renamed_blog",
        asks="Save nothing but the new name of a blog: what are its name and slug then?",
        answer=[("Ada's Papers", "adas-papers")],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "slug_of_a_blog_with_another_tagline",
        asks="Save nothing but the new tagline of a blog: which slug does it have then?",
        answer=["rock-roll"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "create_blogs_in_bulk",
        asks="Create two blogs in bulk, one of them Yoko's: what do they look like, and what "
        "happened?",
        answer=([("Sea Tales", ""), ("Yoko Ono's blog", "")], []),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_blogs_in_bulk",
        asks="Rename blogs by one statement: which slugs do they have then, and what happened?",
        answer=(["adas-notes", "empty-pages", "rock-roll"], []),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_one_entry",
        asks="Delete an entry that no tag is at: what happened?",
        answer=["delete Chords"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_entries_one_by_one",
        asks="Delete each entry of a blog by itself: what happened?",
        answer=["delete Cards", "delete Loops"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_entries_in_bulk",
        asks="Delete the entries of a blog by one call: which are left, and what happened?",
        answer=(instances("Entry", "Chords"), []),
        writes=True,
        source=GUIDE,
        statements="Django reads the entries before it deletes them by their keys.",
    ),
    Question(
        "delete_a_blog_with_its_entries",
        asks="Delete a blog: which entries are left, and did they notice?",
        answer=(instances("Entry", "Chords"), []),
        writes=True,
        source=GUIDE,
        statements="SQLAlchemy loads the entries and the tags of each.",
    ),
)
