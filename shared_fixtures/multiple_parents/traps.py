"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "author_behind_attribute_when_deferred",
        of="author_behind_attribute",
        side="django",
        why="The attribute has replaced the descriptor that would load a deferred field.",
        answer=("nobody", "nobody"),
    ),
    Trap(
        "author_behind_attribute_of_child",
        of="author_behind_attribute",
        side="sqlalchemy",
        why="The column is not mapped in a class whose attribute has its name, so nothing is "
        "loaded over the attribute.",
        answer=("nobody", "nobody"),
    ),
    Trap(
        "length_of_text_by_resolution_order",
        of="length_of_text_on_page",
        side="sqlalchemy",
        why="A mixin's columns are looked up like Python's attributes: the second parent comes "
        "before the grandparent.",
        answer=99,
    ),
    Trap(
        "books_and_articles_by_has",
        of="books_and_articles_that_are_not_reviews",
        side="sqlalchemy",
        why="The EXISTS has the articles' table in its own join and does not refer to the outer "
        "one.",
        answer=(instances("Book", "Walden"), []),
    ),
)
