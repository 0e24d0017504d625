"""``order_with_respect_to``: the positions of rows under another row."""

from django.db.models import QuerySet

from django_side.options.models import Answer, Question


def answers_in_their_order() -> QuerySet[Answer]:
    """The column ``_order``, which Django adds, is the default order."""
    return Question.objects.get(pk=1).answers.all()


def keys_of_answers_in_their_order() -> QuerySet[Answer, int]:
    """Django adds a method for this to the other model."""
    question = Question.objects.get(pk=1)
    rows: QuerySet[Answer, int] = question.get_answer_order()  # type: ignore[attr-defined]  # Django adds it
    return rows


def answers_around_butter() -> tuple[Answer, Answer]:
    """Each instance has methods for its neighbours."""
    butter = Answer.objects.get(answer="Butter")
    previous: Answer = butter.get_previous_in_order()  # type: ignore[attr-defined]  # Django adds it
    following: Answer = butter.get_next_in_order()  # type: ignore[attr-defined]  # Django adds it
    return previous, following


def answer_after_the_last() -> Answer:
    """There is nothing after the last one, which is an error."""
    wind = Answer.objects.get(answer="The wind")
    following: Answer = wind.get_next_in_order()  # type: ignore[attr-defined]  # Django adds it
    return following


def reorder_answers() -> QuerySet[Answer, tuple[str, int]]:
    """``set_answer_order`` skips keys of other questions; one statement writes all positions."""
    question = Question.objects.get(pk=1)
    question.set_answer_order([4, 3, 7, 1])  # type: ignore[attr-defined]  # Django adds it
    return question.answers.values_list("answer", "_order")


def add_an_answer() -> QuerySet[Answer, tuple[str, int]]:
    """A new row goes to the end: the highest position is queried first."""
    question = Question.objects.get(pk=1)
    question.answers.create(answer="Honey")
    return question.answers.values_list("answer", "_order")


def delete_the_middle_answer() -> QuerySet[Answer, tuple[str, int]]:
    """A gap remains, which does not change the order."""
    Answer.objects.get(answer="Butter").delete()
    return Question.objects.get(pk=1).answers.values_list("answer", "_order")
