"""Functions of text."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
ASCII_ONLY = "SQLite's own functions know the letters of ASCII only."

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_in_capitals",
        asks="What are the sensors' names in capital letters?",
        answer=PerDatabase(
            ASCII_ONLY,
            sqlite=["NORTH PIER", "ÅRø", "SOUTH"],
            postgresql=["NORTH PIER", "ÅRØ", "SOUTH"],
            mariadb=["NORTH PIER", "ÅRØ", "SOUTH"],
        ),
        source=f"{DJANGO}/#upper",
    ),
    Question(
        "labels_in_small_letters",
        asks="What are the sensors' labels in small letters?",
        answer=PerDatabase(
            ASCII_ONLY,
            sqlite=["  pier north pier ", "Ærø", "s-7"],
            postgresql=["  pier north pier ", "ærø", "s-7"],
            mariadb=["  pier north pier ", "ærø", "s-7"],
        ),
        source=f"{DJANGO}/#lower",
    ),
    Question(
        "lengths_of_names",
        asks="How many characters have the sensors' names?",
        # Two of the three characters of Årø have two bytes.
        answer=[10, 3, 5],
        source=f"{DJANGO}/#length",
    ),
    Question(
        "first_label_trimmed",
        asks="What is the first label without the spaces on both sides, before and after it?",
        answer=("pier north pier", "pier north pier ", "  pier north pier"),
        source=f"{DJANGO}/#trim",
    ),
    Question(
        "beginnings_and_ends_of_names",
        asks="What are the first two and the last three characters of the names?",
        answer=[("No", "ier"), ("År", "Årø"), ("so", "uth")],
        source=f"{DJANGO}/#left",
    ),
    Question(
        "middles_of_names",
        asks="What are the names from the second character on, and three characters of that?",
        answer=[("orth pier", "ort"), ("rø", "rø"), ("outh", "out")],
        source=f"{DJANGO}/#substr",
    ),
    Question(
        "places_of_north",
        asks="At which character of each label does the word north begin?",
        # Two spaces, pier and a space are seven characters; zero is not found.
        answer=[8, 0, 0],
        source=f"{DJANGO}/#strindex",
    ),
    Question(
        "piers_replaced",
        asks="What are the labels with quay for pier, and without a minus?",
        # Both piers.
        answer=[
            ("  quay north quay ", "  pier north pier "),
            ("Ærø", "Ærø"),
            ("S-7", "S7"),
        ],
        source=f"{DJANGO}/#replace",
    ),
    Question(
        "names_and_labels_joined",
        asks="What are the names with the labels in brackets?",
        answer=["North pier [  pier north pier ]", "Årø [Ærø]", "south [S-7]"],
        source=f"{DJANGO}/#concat",
    ),
    Question(
        "labels_filled",
        asks="What are the labels as six characters, filled on the left and on the right?",
        # A longer text is cut on the right.
        answer=[("  pier", "  pier"), (".. Ærø", "Ærø-*-"), (".. S-7", "S-7-*-")],
        # SQLite has no such functions; Django brings them there.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#lpad",
    ),
    Question(
        "names_backwards",
        asks="What are the names backwards, and twice?",
        answer=[
            ("reip htroN", "North pierNorth pier"),
            ("ørÅ", "ÅrøÅrø"),
            ("htuos", "southsouth"),
        ],
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#reverse",
    ),
    Question(
        "numbers_of_first_letters",
        asks="Which number has the first letter of each name?",
        answer=PerDatabase(
            "MariaDB returns the number of the letter's bytes in UTF-8, here 0xC385.",
            sqlite=[78, 197, 115],
            postgresql=[78, 197, 115],
            mariadb=[78, 50053, 115],
        ),
        source=f"{DJANGO}/#ord",
    ),
    Question(
        "names_that_begin_with_letter_78",
        asks="Which sensor's name begins with the letter of number 78?",
        # N.
        answer=["North pier"],
        source=f"{DJANGO}/#chr",
    ),
    Question(
        "checksum_of_a_label",
        asks="What is the MD5 sum of the third label?",
        answer="31084f5468f019719932d1a6c5cb0093",
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#md5",
    ),
    Question(
        "hashes_of_a_label",
        asks="How does the hash of the third label begin, with each function of the SHA family?",
        answer=("fa4cefb3", "76722839", "447b7dc7", "353478e4", "c27000f3"),
        # PostgreSQL needs the extension pgcrypto for it.
        only_on=("mariadb",),
        source=f"{DJANGO}/#sha1-sha224-sha256-sha384-and-sha512",
    ),
)
