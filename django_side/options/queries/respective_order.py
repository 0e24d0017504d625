"""``order_with_respect_to``: the places of some rows under another."""

from django.db.models import QuerySet

from django_side.options.models import Answer, Question


def answers_in_their_order() -> QuerySet[Answer]:
    """The column ``_order`` is the default order, and is there without being written."""
    return Question.objects.get(pk=1).answers.all()


def keys_of_answers_in_their_order() -> QuerySet[Answer, int]:
    """The other model gets a method for it."""
    question = Question.objects.get(pk=1)
    rows: QuerySet[Answer, int] = question.get_answer_order()  # type: ignore[attr-defined]  # Django adds it
    return rows


def answers_around_butter() -> tuple[Answer, Answer]:
    """Each instance knows its neighbours."""
    butter = Answer.objects.get(answer="Butter")
    previous: Answer = butter.get_previous_in_order()  # type: ignore[attr-defined]  # Django adds it
    following: Answer = butter.get_next_in_order()  # type: ignore[attr-defined]  # Django adds it
    return previous, following


def answer_after_the_last() -> Answer:
    """Beyond the end there is nobody, which is an error."""
    wine = Answer.objects.get(answer="Wine")
    following: Answer = wine.get_next_in_order()  # type: ignore[attr-defined]  # Django adds it
    return following


def put_answers_in_another_order() -> QuerySet[Answer, tuple[str, int]]:
    """``set_answer_order`` takes the keys, and writes all places in one statement."""
    question = Question.objects.get(pk=1)
    question.set_answer_order([2, 3, 1])  # type: ignore[attr-defined]  # Django adds it
    return question.answers.values_list("answer", "_order")


def add_an_answer() -> int:
    """What is inserted goes to the end: the highest place is asked for first."""
    question = Question.objects.get(pk=1)
    added = question.answers.create(answer="Honey")
    place: int = added._order  # type: ignore[attr-defined]  # Django adds it
    return place


def delete_the_middle_answer() -> QuerySet[Answer, tuple[str, int]]:
    """A gap stays, which changes no order."""
    Answer.objects.get(answer="Butter").delete()
    return Question.objects.get(pk=1).answers.values_list("answer", "_order")
