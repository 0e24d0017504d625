"""What ``Meta`` declares about a table, and what never reaches the database."""

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#meta-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "verbose_names_of_oxen",
        asks="What is one ox called, and what are several called?",
        answer=("ox", "oxen"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "names_of_tables",
        asks="Which tables hold oxen, albums and the ledger?",
        answer=["options_ox", "music_album", "legacy_ledger"],
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "table_of_a_class_elsewhere",
        asks="Which table would a class Ox have that belongs to another chapter and is not "
        "registered here?",
        answer="elsewhere_ox",
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "comment_of_the_table_of_answers",
        asks="What is the comment of the table of answers?",
        answer="Question answers",
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "tablespace_of_customers",
        asks="Which tablespace holds the customers, on databases with tablespaces?",
        answer="pg_default",
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "indexes_of_customers",
        asks="Which indexes do customers have, by name?",
        answer=["customer_first_name_idx", "options_cus_last_na_a9a146_idx"],
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "albums",
        asks="Which albums are there, in a table with a custom name?",
        answer=instances("Album", "Blue"),
        source=GUIDE,
    ),
    Question(
        "latest_and_earliest_order",
        asks="Which order is the latest and which the earliest, as the model defines it?",
        answer=(Instance("Order", "2024-02-01 at 1"), Instance("Order", "2024-02-15 at 3")),
        source=GUIDE,
    ),
    Question(
        "save_orders_selecting_first",
        asks="Which orders of April are there after an existing and a new one are saved?",
        answer=instances("Order", "2024-04-01 at 2", "2024-04-02 at 5"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "herds_with_very_long_horns",
        asks="Which herds have an ox with horns longer than 60 cm?",
        answer=instances("Herd", "South"),
        source=GUIDE,
    ),
    Question(
        "add_a_customer_just_old_enough",
        asks="How many customers are 18 or younger after one of 18 is added?",
        answer=2,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_a_customer_too_young",
        asks="Can a customer of 17 years be added?",
        answer=PerDatabase(
            why="MariaDB's driver raises OperationalError for a failed check; Django corrects "
            "that.",
            sqlite=Refused("IntegrityError", "IntegrityError"),
            postgresql=Refused("IntegrityError", "IntegrityError"),
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_a_delivery_twice",
        asks="Can a delivery be added that already exists?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_half_a_delivery_twice",
        asks="Who delivers for Peking after a known driver is added with a restaurant known from "
        "others?",
        answer=["Rosa", "Tom"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "write_into_an_unmanaged_table",
        asks="Which lines does the ledger have after one is added, with a key that no counter "
        "generates?",
        answer=[(1, "Opening balance"), (2, "Rent"), (3, "Paper")],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "vouchers_not_redeemed",
        asks="Which vouchers are open after a redeemed and an unredeemed one are added?",
        answer=instances("Voucher", "TEN"),
        writes=True,
        only_on=("sqlite", "postgresql"),
        source=GUIDE,
    ),
    Question(
        "reminders",
        asks="Which reminders are there after one is added, in a table that only PostgreSQL has?",
        answer=instances("Reminder", "Vacuum"),
        writes=True,
        only_on=("postgresql",),
        source=GUIDE,
    ),
)
