"""Many to one: cars with their manufacturers, from both ends."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "manufacturer_of_each_car",
        asks="Who makes each car?",
        answer=[
            ("A1", "Audi"),
            ("A4", "Audi"),
            ("M3", "BMW"),
            ("Elise", "Lotus"),
            ("Exige", "Lotus"),
        ],
        source=GUIDE,
    ),
    Question(
        "company_that_makes_each_kit_car",
        asks="Who makes each kit car, when the reference is not named after the class?",
        answer=[("Seven", "Lotus"), ("Buggy", "Audi")],
        source=GUIDE,
    ),
    Question(
        "columns_of_both_references",
        asks="In which columns do a car and a kit car store the key of their manufacturer?",
        answer=["manufacturer_id", "company_that_makes_it_id"],
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "classes_referred_to_by_name",
        asks="Which classes do references lead to that were declared before their class existed?",
        answer={
            "KitCar.company_that_makes_it": "Manufacturer",
            "Factory.manufacturer": "Manufacturer",
            "Person.mentor": "Person",
        },
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "cars_of_audi",
        asks="Which cars does Audi make?",
        answer=instances("Car", "A1", "A4"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "kit_cars_of_audi",
        asks="Which kit cars does Audi make?",
        answer=instances("KitCar", "Buggy"),
        source=GUIDE,
    ),
    Question(
        "cars_of_german_makers",
        asks="Which cars do Audi and BMW make, found by the manufacturers' names?",
        answer=instances("Car", "A1", "A4", "M3"),
        source=GUIDE,
    ),
    Question(
        "makers_of_cars_with_an_a",
        asks="Which manufacturers make an A1 or an A4, each listed once?",
        answer=instances("Manufacturer", "Audi"),
        source=GUIDE,
    ),
    Question(
        "makers_without_cars",
        asks="Which manufacturers make no cars?",
        answer=instances("Manufacturer", "Citroën"),
        source=GUIDE,
    ),
    Question(
        "cars_per_maker",
        asks="How many cars does each manufacturer make, including those that make none?",
        answer=[("Audi", 2), ("BMW", 1), ("Lotus", 2), ("Citroën", 0)],
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "move_car_by_manufacturer",
        asks="Which manufacturer id does a car have before and after its manufacturer is set?",
        answer=(1, 2),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "move_car_by_manufacturer_id",
        asks="Which manufacturer does a car have before and after its manufacturer's id is set?",
        answer=(Instance("Manufacturer", "Audi"), Instance("Manufacturer", "BMW")),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "make_car_of_citroen",
        asks="Which cars does Citroën make after a new one is created?",
        answer=["2CV"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_car_to_citroen",
        asks="Which cars does Citroën make after the Exige is added to its cars?",
        answer=["Exige"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_car_by_manufacturer_id",
        asks="How many cars does Lotus make before and after one is created with Lotus's id?",
        answer=(2, 3),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "make_car_with_manufacturer",
        asks="Which cars are there after a new one by a new manufacturer is saved?",
        answer=["A1", "A4", "M3", "Elise", "Exige", "Twizy"],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "take_car_from_its_maker",
        asks="What happens when a car that must have a manufacturer is removed from its "
        "manufacturer?",
        answer=Refused("AttributeError", "IntegrityError"),
        writes=True,
        statements=PerSide(
            "Django has no such method here; SQLAlchemy sends NULL to the database.",
            django=2,
            sqlalchemy=4,
        ),
        source=GUIDE,
    ),
    Question(
        "make_car_of_a_pizza",
        asks="What happens when a pizza is assigned as the manufacturer of a car?",
        answer=Refused("ValueError", "KeyError"),
        source=GUIDE,
    ),
)
