"""What the server prints for views and sequences -> facts."""

import re

from side_by_side.schema.facts import Key, Value
from side_by_side.schema.mariadb.catalogue import Printed
from side_by_side.schema.mariadb.objects import described
from side_by_side.schema.mariadb.text import describing, literal, words
from side_by_side.sql.quoting import quoted

_CHECK_OPTION = re.compile(r" WITH (CASCADED|LOCAL) CHECK OPTION$")


def view_facts(view: Printed) -> dict[Key, Value]:
    """Return the facts of a view; its columns are told by its definition.

    Source: https://mariadb.com/docs/server/reference/sql-statements/administrative-sql-statements/show/show-create-view
    """
    header = words(view.text)
    options = dict(word.split("=", 1) for word in header[: header.index("VIEW")] if "=" in word)
    check = _CHECK_OPTION.search(view.text)
    text = _CHECK_OPTION.sub("", view.text)
    return described(
        "view",
        (view.name,),
        definition=text.partition(f" VIEW {quoted('mariadb', view.name)} AS ")[2],
        algorithm=options["ALGORITHM"],
        definer=options["DEFINER"].replace("`", ""),
        security=describing(header, "SQL", "SECURITY"),
        check_option=check[1] if check else None,
        character_set_client=view.more[0],
        collation_connection=view.more[1],
    )


def sequence_facts(sequence: Printed) -> dict[Key, Value]:
    """Return the facts of a sequence; where it stands is data.

    Source: https://mariadb.com/docs/server/reference/sql-structure/sequences/create-sequence
    """
    tokens = words(sequence.text)[3:]
    options = dict(word.partition("=")[::2] for word in tokens if "=" in word)
    kind = tokens[1 : tokens.index("start")] if tokens[0] == "as" else ["bigint"]
    return described(
        "sequence",
        (sequence.name,),
        type=" ".join(kind),
        start=describing(tokens, "start", "with"),
        min=describing(tokens, "minvalue"),
        max=describing(tokens, "maxvalue"),
        increment=describing(tokens, "increment", "by"),
        cache=describing(tokens, "cache") or "0",
        cycle="cycle" in tokens,
        engine=options.get("ENGINE"),
        comment=literal(options.get("COMMENT", "''")),
    )
