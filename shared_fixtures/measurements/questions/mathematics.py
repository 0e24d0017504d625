"""Mathematical functions of the databases."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
MATH = f"{DJANGO}/#math-functions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "amounts_of_values",
        asks="What are the values without their sign?",
        answer=[2.25, 1.25, 0.0, 9.0, 4.0],
        source=f"{DJANGO}/#abs",
    ),
    Question(
        "values_rounded",
        asks="What are the values rounded up, down, and to the nearest whole number?",
        # Row by row; -1.25 is between -2 and -1.
        answer=[
            *((3.0, 2.0, 2.0), (-1.0, -2.0, -1.0), (0.0, 0.0, 0.0), (9.0, 9.0, 9.0)),
            (4.0, 4.0, 4.0),
        ],
        source=f"{DJANGO}/#round",
    ),
    Question(
        "signs_of_values",
        asks="Are the values positive or negative?",
        answer=[1.0, -1.0, 0.0, 1.0, 1.0],
        source=f"{DJANGO}/#sign",
    ),
    Question(
        "roots_of_values",
        asks="What are the roots of the values that have one?",
        answer=[(1, 1.5), (3, 0.0), (4, 3.0), (5, 2.0)],
        source=f"{DJANGO}/#sqrt",
    ),
    Question(
        "steps_modulo_three",
        asks="What does the function for the rest of a division by three return for the steps?",
        answer=[1.0, -1.0, 0.0, 2.0, 1.0],
        source=f"{DJANGO}/#mod",
    ),
    Question(
        "powers_of_two",
        asks="What is two to the power of the values?",
        # 2 ** 2.25 = 4.757, 2 ** -1.25 = 0.4204; in thousandths.
        answer=[4757.0, 420.0, 1000.0, 512000.0, 16000.0],
        source=f"{DJANGO}/#power",
    ),
    Question(
        "logarithms_of_values",
        asks="What are the natural logarithm and that of base three, of values above zero?",
        # ln 2.25 = 0.8109, ln 9 = 2.1972, ln 4 = 1.3863; log3 2.25 = 0.7381, log3 4 = 1.2619;
        # in thousandths.
        answer=[(1, 811.0, 738.0), (4, 2197.0, 2000.0), (5, 1386.0, 1262.0)],
        source=f"{DJANGO}/#log",
    ),
    Question(
        "exponentials_of_values",
        asks="What is e to the power of the values?",
        # e ** 2.25 = 9.4877, e ** -1.25 = 0.2865, e ** 9 = 8103.0839,
        # e ** 4 = 54.5982; in thousandths.
        answer=[9488.0, 287.0, 1000.0, 8103084.0, 54598.0],
        source=f"{DJANGO}/#exp",
    ),
    Question(
        "sines_cosines_and_tangents",
        asks="What are the sine, the cosine, the tangent and the cotangent of the values but zero?",
        # sin 2.25 = 0.7781, cos = -0.6282, tan = -1.2386, cot = -0.8073;
        # sin -1.25 = -0.9490, cos = 0.3153, tan = -3.0096, cot = -0.3323;
        # sin 9 = 0.4121, cos = -0.9111, tan = -0.4523, cot = -2.2108;
        # sin 4 = -0.7568, cos = -0.6536, tan = 1.1578, cot = 0.8637; in thousandths.
        answer=[
            (778.0, -628.0, -1239.0, -807.0),
            (-949.0, 315.0, -3010.0, -332.0),
            (412.0, -911.0, -452.0, -2211.0),
            (-757.0, -654.0, 1158.0, 864.0),
        ],
        source=f"{DJANGO}/#sin",
    ),
    Question(
        "angles_of_a_tenth",
        asks="Which angles have a tenth of the values as their sine, cosine and tangent?",
        # asin 0.225 = 0.2269, acos = 1.3439, atan = 0.2213; asin -0.125 = -0.1253, acos = 1.6961,
        # atan = -0.1244; asin 0 = 0, acos = 1.5708; asin 0.9 = 1.1198, acos = 0.4510,
        # atan = 0.7328; asin 0.4 = 0.4115, acos = 1.1593, atan = 0.3805; in thousandths.
        answer=[
            (227.0, 1344.0, 221.0),
            (-125.0, 1696.0, -124.0),
            (0.0, 1571.0, 0.0),
            (1120.0, 451.0, 733.0),
            (412.0, 1159.0, 381.0),
        ],
        source=f"{DJANGO}/#acos",
    ),
    Question(
        "direction_of_steps_and_values",
        asks="At which angle is each reading, with its value upwards and its steps to the right?",
        # atan2(2.25, 7) = 0.3111, atan2(-1.25, -7) = -2.9649, atan2(9, 2) = 1.3521,
        # atan2(4, 1) = 1.3258; in thousandths.
        answer=[(1, 311.0), (2, -2965.0), (4, 1352.0), (5, 1326.0)],
        source=f"{DJANGO}/#atan2",
    ),
    Question(
        "half_turn",
        asks="What is pi, how many degrees has it, and how many radians have 180 degrees?",
        answer=PerDatabase(
            "MariaDB returns pi with six decimals, although it computes with more.",
            sqlite=(3.141592653589793, 180.0, 3.141592653589793),
            postgresql=(3.141592653589793, 180.0, 3.141592653589793),
            mariadb=(3.141593, 180.0, 3.141592653589793),
        ),
        source=f"{DJANGO}/#pi",
    ),
    Question(
        "twenty_random_orders",
        asks="Do twenty random orders of the readings differ?",
        # There are 120 orders.
        answer=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by",
    ),
    Question(
        "random_numbers",
        asks="Are random numbers between zero and one?",
        answer=[True, True, True, True, True],
        # SQLite's function returns integers; Django replaces it there.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/#random",
    ),
)
