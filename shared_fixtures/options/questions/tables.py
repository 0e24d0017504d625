"""What ``Meta`` says of a table, and what is only kept beside it."""

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#meta-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_for_people",
        asks="What is one ox called, and what are several?",
        answer=("ox", "oxen"),
        source=GUIDE,
    ),
    Question(
        "names_of_tables",
        asks="Which tables hold oxen, albums and the ledger?",
        answer=["options_ox", "music_album", "legacy_ledger"],
        source=GUIDE,
    ),
    Question(
        "table_of_a_class_elsewhere",
        asks="Which table would a class Ox have that belongs to another chapter, known to nobody?",
        answer="elsewhere_ox",
        source=GUIDE,
    ),
    Question(
        "words_on_the_table_of_answers",
        asks="What do the models say of the table of answers?",
        answer="Question answers",
        source=GUIDE,
    ),
    Question(
        "place_of_the_table_of_customers",
        asks="In which tablespace are the customers, where there are tablespaces?",
        answer="pg_default",
        source=GUIDE,
    ),
    Question(
        "indexes_of_customers",
        asks="Which indexes do customers have, by name?",
        answer=["customer_first_name_idx", "options_cus_last_na_a9a146_idx"],
        source=GUIDE,
    ),
    Question(
        "albums",
        asks="Which albums are there, in a table of another name?",
        answer=instances("Album", "Blue"),
        source=GUIDE,
    ),
    Question(
        "latest_and_earliest_order",
        asks="Which order is the latest and which the earliest, as the model understands it?",
        answer=(Instance("Order", "2024-02-01 at 1"), Instance("Order", "2024-02-15 at 3")),
        source=GUIDE,
    ),
    Question(
        "save_orders_looking_first",
        asks="Save an order that is there and one that is not: which orders of April are there?",
        answer=instances("Order", "2024-04-01 at 2", "2024-04-02 at 5"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "herds_with_very_long_horns",
        asks="Which herds have an ox with horns of more than 60 cm?",
        answer=instances("Herd", "South"),
        source=GUIDE,
    ),
    Question(
        "add_a_customer_just_old_enough",
        asks="Add a customer of 18 years: how many customers are that young?",
        answer=2,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_a_customer_too_young",
        asks="Add a customer of 17 years: what does the database say?",
        answer=PerDatabase(
            why="MariaDB's driver calls a broken check an OperationalError; Django mends that.",
            sqlite=Refused("IntegrityError", "IntegrityError"),
            postgresql=Refused("IntegrityError", "IntegrityError"),
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_a_delivery_twice",
        asks="Add a delivery that is there: what does the database say?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_half_a_delivery_twice",
        asks="Add a known driver with a restaurant known from others: who drives for Peking?",
        answer=["Rosa", "Tom"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "write_into_a_table_of_others",
        asks="Add a line to the ledger, whose keys nobody counts: which lines are there?",
        answer=[(1, "Opening balance"), (2, "Rent"), (3, "Paper")],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "vouchers_not_redeemed",
        asks="Add a voucher redeemed and one that is not: which are open?",
        answer=instances("Voucher", "TEN"),
        writes=True,
        only_on=("sqlite", "postgresql"),
        source=GUIDE,
    ),
    Question(
        "reminders",
        asks="Add a reminder, which only one kind of database has a table for: which are there?",
        answer=instances("Reminder", "Vacuum"),
        writes=True,
        only_on=("postgresql",),
        source=GUIDE,
    ),
)
