"""Rows put away instead of deleted: where the filter of a manager reaches, and where not."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#model-attributes"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "living_documents",
        asks="Which documents are there, without those put away?",
        answer=instances("Document", "Gas", "To Ada", "To Cyd"),
        source=GUIDE,
    ),
    Question(
        "every_document",
        asks="Which documents are there, with those put away?",
        answer=instances("Document", "Gas", "To Ada", "To Bob", "To Cyd"),
        source=GUIDE,
    ),
    Question(
        "living_document_by_key",
        asks="Is the letter to Bob, which was put away, found by its key, seen once before?",
        answer=(Instance("Document", "To Bob"), None),
        source=GUIDE,
    ),
    Question(
        "living_documents_of_a_folder",
        asks="Which documents are in the folder of letters? The reverse relation is filtered.",
        answer=instances("Document", "To Ada", "To Cyd"),
        source=GUIDE,
    ),
    Question(
        "living_documents_of_every_folder",
        asks="Which documents are in which folder, put away or not? The documents are filtered.",
        answer=[
            ("Bills", instances("Document", "Gas")),
            ("Letters", instances("Document", "To Ada", "To Cyd")),
        ],
        source=GUIDE,
    ),
    Question(
        "living_documents_of_a_reader",
        asks="Which documents does Ann have at hand? The many-to-many is filtered.",
        answer=instances("Document", "To Ada"),
        source=GUIDE,
    ),
    Question(
        "document_of_the_stamp",
        asks="To which document does the stamp belong, put away or not?",
        answer=Instance("Document", "To Bob"),
        source=GUIDE,
    ),
    Question(
        "attachments_by_document",
        asks="What is attached to the letter to Bob? A join is not filtered.",
        answer=instances("Attachment", "stamp"),
        source=GUIDE,
    ),
    Question(
        "documents_and_their_folders",
        asks="In which folder is each living document? Folders come by a join, so put away or not.",
        answer=[("Gas", "Bills"), ("To Ada", "Letters"), ("To Cyd", "Letters")],
        source=GUIDE,
    ),
    Question(
        "documents_of_a_folder_counted",
        asks="How many documents are in each living folder? The count goes by a join.",
        answer=[("Letters", 3)],
        source=GUIDE,
    ),
    Question(
        "folder_put_away_of_a_living_document",
        asks="In which folder is the gas bill, where a folder put away is seen by nobody?",
        answer=Refused("Folder.DoesNotExist", "NoResultFound"),
        source=GUIDE,
    ),
    Question(
        "put_away_letters",
        asks="Put away all letters: how many were not yet, and which documents are living then?",
        answer=(2, instances("Document", "Gas")),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_a_folder_put_away",
        asks="Rename the folder of bills, which was put away: what are the folders called?",
        answer=["Invoices", "Letters"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_a_folder_for_good",
        asks="Delete the folder of letters with all in it: which documents are left, put away too?",
        answer=instances("Document", "Gas"),
        writes=True,
        statements="Django reads what depends on the folder before it deletes it, by keys.",
        source=GUIDE,
    ),
)
