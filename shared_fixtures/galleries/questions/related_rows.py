"""Adding, setting and clearing related rows."""

from shared_fixtures.question import Lock, PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
RELATIONS = f"{DJANGO}/relations"
PROXY = "https://docs.sqlalchemy.org/en/21/orm/extensions/associationproxy.html"
SAVES = "Django saves rows by key; SQLAlchemy loads the objects that it changes."

QUESTIONS: tuple[Question, ...] = (
    Question(
        "get_winter_or_add_it_to_an_artist",
        asks="Which works called Winter and Dawn has Ida Berg, and which of them are new?",
        answer=[("Winter", 1925, False), ("Dawn", 1940, True)],
        writes=True,
        source=f"{DJANGO}/querysets/#get-or-create",
    ),
    Question(
        "update_winter_or_add_it_to_an_artist",
        asks="Which works called Winter and Dawn has Ida Berg, if both are to be of 1940?",
        answer=[("Winter", 1940, False), ("Dawn", 1940, True)],
        writes=True,
        locks=(Lock("galleries_work", 1),),
        source=f"{DJANGO}/querysets/#update-or-create",
    ),
    Question(
        "set_works_of_a_gallery",
        asks="Which works are in North Hall after it shows Harbour and the Winter of 1925 only?",
        answer=instances("Work", "Winter", "Harbour"),
        writes=True,
        statements=PerSide(
            "Django returns the rows by another statement, and removes and adds by one each.",
            django=6,
            sqlalchemy=4,
        ),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.set",
    ),
    Question(
        "clear_works_of_a_gallery",
        asks="Of which years are the works in no gallery after North Hall is cleared?",
        answer=[1925, 1960, 1961, 1999],
        writes=True,
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.clear",
    ),
    Question(
        "add_new_work_to_a_gallery",
        asks="Which works has Quay after one is added that is not saved yet?",
        answer=["Harbour", "Reef"],
        writes=True,
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "remove_work_from_a_gallery",
        asks="Of which years are the works in North Hall after the oldest is taken down?",
        answer=[1960],
        writes=True,
        statements=PerSide(
            "The collection is loaded already when its rest is returned.",
            django=4,
            sqlalchemy=3,
        ),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.remove",
    ),
    Question(
        "get_works_for_an_exhibition",
        asks="On which walls does Snow show Winter by Ida Berg and Dawn, which it may lack?",
        answer=[("Winter", 2), ("Dawn", 5)],
        writes=True,
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "set_works_of_an_exhibition",
        asks="On which walls does Snow show works after it is set to Harbour and Winter of 1925?",
        # Winter stays where it is.
        answer=[("Winter", 2), ("Harbour", 7)],
        writes=True,
        statements=PerSide(
            "Django asks for the rest again; a session has it.",
            django=7,
            sqlalchemy=6,
        ),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.set",
    ),
    Question(
        "add_work_to_an_exhibition",
        asks="Which works does Ice show after Moth is added, on the wall that is the default?",
        answer=[("Moth", 1)],
        writes=True,
        statements=PerSide(
            "Django asks whether the exhibition shows the work already.",
            django=5,
            sqlalchemy=4,
        ),
        source=f"{PROXY}#creation-of-new-values",
    ),
    # TX-07
    Question(
        "works_saved_as_they_are_taken_down",
        asks="Which works are announced as saved when Winter of 1925 and the rest of North Hall "
        "are taken down one by one, and Quay at once?",
        answer=[1, 3],
        unordered=True,
        writes=True,
        statements=PerSide(
            "Django asks for the works that are left, and the objects of a session are there.",
            django=8,
            sqlalchemy=6,
        ),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.remove",
    ),
    Question(
        "works_saved_as_all_are_hung_anew",
        asks="Which works are announced as saved when all are taken down in North Hall, before "
        "Winter of 1960 and Moth are hung there?",
        # Winter of 1960 is taken down and hung again.
        answer=[1, 3, 3, 4],
        unordered=True,
        writes=True,
        statements=PerSide(
            "A session loads the works of the gallery once, and sends like UPDATEs together.",
            django=7,
            sqlalchemy=5,
        ),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.set",
    ),
    Question(
        "raise_price_of_shown_works_or_add_them",
        asks="What do Harbour and Gale cost, which Sea of 2024 shows or gets on wall 4, and which "
        "of them is new?",
        answer=[("Harbour", 750, False), ("Gale", 100, True)],
        writes=True,
        locks=(Lock("galleries_work", 2), Lock("galleries_showing", 3)),
        source=f"{DJANGO}/querysets/#update-or-create",
    ),
)
