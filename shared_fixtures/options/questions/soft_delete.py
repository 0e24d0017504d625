"""Soft deletion: where the filter of a manager applies, and where it does not."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#model-attributes"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "living_documents",
        asks="Which documents are there, without soft-deleted ones?",
        answer=instances("Document", "Gas", "To Ada", "To Cyd"),
        source=GUIDE,
    ),
    Question(
        "every_document",
        asks="Which documents are there, including soft-deleted ones?",
        answer=instances("Document", "Gas", "Gas", "To Ada", "To Bob", "To Cyd"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "living_document_by_key",
        asks="Is the soft-deleted letter to Bob, loaded before, found by its key?",
        answer=(Instance("Document", "To Bob"), None),
        source=GUIDE,
    ),
    Question(
        "living_documents_of_a_folder",
        asks="Which documents are in the folder of letters, when the reverse relation is filtered?",
        answer=instances("Document", "To Ada", "To Cyd"),
        source=GUIDE,
    ),
    Question(
        "living_documents_of_every_folder",
        asks="Which living documents are in each folder, including soft-deleted folders?",
        answer=[
            ("Bills", {"Gas"}),
            ("Drafts", set()),
            ("Letters", {"To Ada", "To Cyd"}),
        ],
        source=GUIDE,
    ),
    Question(
        "living_documents_of_a_reader",
        asks="Which documents does Ann have at hand, when the many-to-many is filtered?",
        answer=instances("Document", "To Ada"),
        source=GUIDE,
    ),
    Question(
        "document_of_the_stamp",
        asks="Which document does the stamp belong to, whether or not that is soft-deleted?",
        answer=Instance("Document", "To Bob"),
        source=GUIDE,
    ),
    Question(
        "attachments_by_document",
        asks="What is attached to the soft-deleted letter to Bob, found through an unfiltered "
        "join?",
        answer=instances("Attachment", "stamp"),
        source=GUIDE,
    ),
    Question(
        "documents_and_their_folders",
        asks="Which folder is each living document in, when the join to folders is unfiltered?",
        answer=[("Gas", "Bills"), ("To Ada", "Letters"), ("To Cyd", "Letters")],
        source=GUIDE,
    ),
    Question(
        "documents_of_a_folder_counted",
        asks="How many documents are in each living folder, counted through an unfiltered join, "
        "by the folder's name?",
        answer=[("Drafts", 0), ("Letters", 4)],
        source=GUIDE,
    ),
    Question(
        "soft_deleted_folder_of_a_living_document",
        asks="Which folder is the gas bill in, when soft-deleted folders are hidden everywhere?",
        answer=Refused("Folder.DoesNotExist", "NoResultFound"),
        source=GUIDE,
    ),
    Question(
        "soft_delete_letters",
        asks="How many letters does soft-deleting all of them change, and which documents are "
        "living then?",
        answer=(2, instances("Document", "Gas")),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "rename_a_soft_deleted_folder",
        asks="What are the folders called after the soft-deleted folder Bills is renamed?",
        answer=["Drafts", "Invoices", "Letters"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_a_folder_for_good",
        asks="Which documents, including soft-deleted ones, remain after the folder of letters is "
        "really deleted?",
        answer=instances("Document", "Gas"),
        writes=True,
        statements=PerSide(
            "Django reads what depends on the folder before it deletes it, by keys.",
            django=7,
            sqlalchemy=5,
        ),
        source=GUIDE,
    ),
)
