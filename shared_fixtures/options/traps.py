"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    # MT-11
    Trap(
        "oxen_as_they_come",
        of="oxen_by_horn_length",
        side="sqlalchemy",
        why="There is no Meta.ordering: without order_by, rows come in the database's order.",
        answer=instances("Ox", "60 cm", "45 cm", "80 cm", "52 cm", "30 cm", "58 cm"),
    ),
    Trap(
        "first_and_last_ox_as_they_come",
        of="oxen_with_shortest_and_longest_horns",
        side="sqlalchemy",
        why="Result.first takes the row that is sent first, and adds neither order nor limit.",
        answer=(Instance("Ox", "60 cm"), Instance("Ox", "58 cm")),
    ),
    # MT-12
    Trap(
        "oxen_of_a_herd_by_a_statement",
        of="oxen_of_a_herd",
        side="sqlalchemy",
        why="order_by of a relationship orders its collection, not other statements.",
        answer=instances("Ox", "80 cm", "30 cm"),
    ),
    Trap(
        "ploughs_by_their_references",
        of="ploughs_by_their_oxen",
        side="sqlalchemy",
        why="The column holds keys; Django uses the default order of the model referred to.",
        answer=instances("Plough", "Bronze", "Copper", "Iron", "Wooden", "Old"),
    ),
    Trap(
        "herds_in_use_as_they_come",
        of="herds_in_use",
        side="django",
        why="Meta.ordering adds its columns to the SELECT, so fewer rows are equal.",
        answer=[2, 1, 1, 1, 2],
    ),
    # MN-03
    Trap(
        "document_by_key_from_memory",
        of="living_document_by_key",
        side="sqlalchemy",
        why="get finds the object in the session, and no criterion is applied.",
        answer=(Instance("Document", "To Bob"), Instance("Document", "To Bob")),
    ),
    Trap(
        "documents_of_a_folder_unfiltered",
        of="living_documents_of_a_folder",
        side="sqlalchemy",
        why="A criterion of the statement does not apply to what its objects load later.",
        answer=instances("Document", "Gas", "To Ada", "To Bob", "To Cyd"),
    ),
    # MN-02
    Trap(
        "document_of_the_stamp_by_a_listener",
        of="document_of_the_stamp",
        side="sqlalchemy",
        why="A criterion for all statements also hides references, which Django never filters.",
        answer=None,
    ),
    Trap(
        "attachments_by_a_living_document",
        of="attachments_by_document",
        side="sqlalchemy",
        why="The criterion is added to every join of the class; Django's managers affect no joins.",
        answer=[],
    ),
    Trap(
        "documents_and_their_living_folders",
        of="documents_and_their_folders",
        side="sqlalchemy",
        why="Folders can be soft-deleted too, so a criterion for all such classes hides them.",
        answer=[("Gas", None), ("To Ada", "Letters"), ("To Cyd", "Letters")],
    ),
)
