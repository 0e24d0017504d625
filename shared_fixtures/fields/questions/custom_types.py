"""A field that neither library has: the value is Python's, the column is text."""

from shared_fixtures.fields.bridge_hands import Hand
from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#custom-field-types"

#: All cards of a suit, from the two to the ace.
SPADES, HEARTS, DIAMONDS, CLUBS = (
    "".join(f"{rank}{suit}" for rank in "23456789TJQKA") for suit in "shdc"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "hand_of_the_first_board",
        asks="Which cards were dealt at the first board?",
        answer=Hand(north=SPADES, east=HEARTS, south=DIAMONDS, west=CLUBS),
        source=GUIDE,
    ),
    Question(
        "deals_with_spades_in_the_west",
        asks="In which deal does West hold all the spades, North the hearts, and so on?",
        answer=instances("Deal", "board 2"),
        source=GUIDE,
    ),
    Question(
        "starts_of_the_hands_as_stored",
        asks="What are the first four characters of each deal's stored text?",
        answer=[(1, "2s3s"), (2, "2h3h")],
        source=GUIDE,
    ),
    Question(
        "save_deal",
        asks="Which deal is saved when the hands are rotated again, and which cards does West "
        "hold?",
        answer=(Instance("Deal", "board 3"), HEARTS),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "deal_of_too_few_cards",
        asks="Can a deal of three cards be saved?",
        answer=Refused("ValidationError", "StatementError"),
        writes=True,
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "type_of_the_column_of_hands",
        asks="What is the type of the column of hands?",
        answer="char(104)",
        source=GUIDE,
        without_sql=True,
    ),
)
