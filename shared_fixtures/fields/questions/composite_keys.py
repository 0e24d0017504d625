"""A key of two columns."""

from shared_fixtures.question import Instance, Question, Refused, instances

KEYS = "https://docs.djangoproject.com/en/5.2/topics/composite-primary-key/"
GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "key_columns_of_a_line_item",
        asks="Which columns, in order, form the key of a line item?",
        answer=["product_id", "order_id"],
        source=f"{GUIDE}#automatic-primary-key-fields",
        without_sql=True,
    ),
    Question(
        "line_item_of_a_key",
        asks="Which line item has the key of product 1 and order A755H?",
        answer=Instance("OrderLineItem", "3 of 1 in A755H"),
        source=KEYS,
    ),
    Question(
        "key_of_a_line_item",
        asks="What is the key of the line item of two pianos?",
        answer=(2, "A755H"),
        source=KEYS,
    ),
    Question(
        "line_items_of_two_keys",
        asks="Which line items have the keys of product 1 in B112K, 2 in A755H, or 2 in B112K, "
        "the greatest quantity first?",
        answer=instances("OrderLineItem", "2 of 2 in A755H", "1 of 1 in B112K"),
        source=KEYS,
    ),
    Question(
        "save_line_item",
        asks="After a line item of a new pair is saved, how many have its product, and how many "
        "its order?",
        answer=(2, 2),
        writes=True,
        source=KEYS,
    ),
    Question(
        "save_second_line_item_of_one_key",
        asks="Can a second line item of product 1 and order A755H be saved?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=KEYS,
    ),
    Question(
        "line_item_of_half_a_key",
        asks="Can a line item be read by the key 1 alone?",
        answer=Refused("ValueError", "InvalidRequestError"),
        source=KEYS,
        without_sql=True,
    ),
    Question(
        "delete_line_item",
        asks="Which line items remain after that of product 1 and order A755H is deleted?",
        answer=instances("OrderLineItem", "1 of 1 in B112K", "2 of 2 in A755H"),
        writes=True,
        source=KEYS,
    ),
)
