"""``order_with_respect_to``: the positions of rows under another row."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#meta-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "answers_in_their_order",
        asks="Which answers does the first question have, in order?",
        answer=instances("Answer", "Oil", "Salt", "Butter", "Cheese", "Wine"),
        source=GUIDE,
    ),
    Question(
        "keys_of_answers_in_their_order",
        asks="Which keys do the answers to the first question have, in order?",
        answer=[3, 7, 4, 6, 2],
        source=GUIDE,
    ),
    Question(
        "answers_around_butter",
        asks="Which answers come before and after Butter?",
        answer=(Instance("Answer", "Salt"), Instance("Answer", "Cheese")),
        source=GUIDE,
    ),
    Question(
        "answer_after_the_last",
        asks="Which answer comes after The wind, the last to its question?",
        answer=Refused("Answer.DoesNotExist", "NoResultFound"),
        source=GUIDE,
    ),
    Question(
        "reorder_answers",
        asks="Which positions do the answers have after the first three are reordered as Butter, "
        "Oil, Salt, followed by an answer to another question?",
        # That one keeps its position.
        answer=[("Butter", 0), ("Oil", 1), ("Salt", 2), ("Cheese", 3), ("Wine", 4)],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_an_answer",
        asks="Which positions do the answers to the first question have after Honey is added?",
        answer=[
            ("Oil", 0),
            ("Salt", 1),
            ("Butter", 2),
            ("Cheese", 3),
            ("Wine", 4),
            ("Honey", 5),
        ],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_the_middle_answer",
        asks="Which positions do the other answers have after Butter is deleted?",
        answer=[("Oil", 0), ("Salt", 1), ("Cheese", 3), ("Wine", 4)],
        writes=True,
        source=GUIDE,
    ),
)
