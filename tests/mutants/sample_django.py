"""Functions that get mutants in tests."""

from typing import Any

Course: Any = None


def rename() -> str:
    """Several statements, of which three are there for their effect."""
    course: Any = Course.objects.get(pk=1)
    name = "New"
    course.name = "New"
    course.price += 10
    course.save()
    return name


def count(numbers: list[int]) -> int:
    """A function without a database."""
    counted: list[int] = []
    for number in numbers:
        if number > 1:
            counted.append(number)  # noqa: PERF401 - a statement that can be left out
    return len(counted)
