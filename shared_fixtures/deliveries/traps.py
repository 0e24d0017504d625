"""Code that an event loop runs, and that silently answers something else."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "number_of_labels_kept_up_to_date_by_acount",
        of="number_of_labels_kept_up_to_date",
        side="django",
        why="acount() counts what was prefetched, without a query.",
        answer=(2, 2),
    ),
    # AS-02
    Trap(
        "number_of_labels_kept_up_to_date_by_awaitable_attrs",
        of="number_of_labels_kept_up_to_date",
        side="sqlalchemy",
        why="awaitable_attrs loads only what is not loaded yet.",
        answer=(2, 2),
    ),
    # AS-01
    Trap(
        "exchange_that_fails_by_awaits",
        of="exchange_that_fails",
        side="django",
        why="Each method with a is a transaction of its own, committed before the next.",
        answer=[2, 12],
    ),
    Trap(
        "label_of_cancelled_task_after_acreate",
        of="label_of_cancelled_task",
        side="django",
        why="The row is committed before the task waits; cancelling it undoes nothing.",
        answer=(True, ["cold", "fragile", "heavy", "urgent", "wet"]),
    ),
    # AS-03
    Trap(
        "labels_of_two_tasks_by_one_session",
        of="labels_of_two_tasks_of_which_one_fails",
        side="sqlalchemy",
        why="Both tasks are in one transaction, and what one rolls back is the other's as well.",
        answer=["cold", "fragile", "urgent"],
    ),
    # AS-04
    Trap(
        "package_for_event_loops_by_default",
        of="package_for_event_loops",
        side="sqlalchemy",
        why="From 2.1, greenlet is installed with SQLAlchemy only where that is asked for.",
        answer=False,
    ),
)
