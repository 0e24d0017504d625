"""The output of newer MariaDB servers is read too; the texts are those of the manual."""

from side_by_side.schema.facts import Facts
from side_by_side.schema.mariadb.catalogue import Printed, unqualify
from side_by_side.schema.mariadb.programs import routine_facts, sequence_facts, trigger_facts
from side_by_side.schema.mariadb.rights import covers
from side_by_side.schema.mariadb.tables import index_facts


def values(facts: Facts, *names: str) -> list[object]:
    """Return the values of the named properties of the one object."""
    by_name = {key.name: value for key, value in facts.items()}
    return [by_name[name] for name in names]


def test_sequence_has_a_type_since_11_5() -> None:
    """A sequence of another type than BIGINT prints the type before its start."""
    text = (
        "CREATE SEQUENCE `s` as tinyint unsigned start with 1 minvalue 1 maxvalue 254"
        " increment by 1 nocache nocycle ENGINE=InnoDB"
    )
    facts = sequence_facts(Printed("table", "s", text, ()))
    assert values(facts, "type", "start", "max") == ["tinyint unsigned", "1", "254"]


def test_trigger_fires_for_columns_since_11_8() -> None:
    """The columns of UPDATE OF and several events are read from the statement."""
    statement = (
        "CREATE DEFINER=`root`@`%` TRIGGER `after` AFTER update of `a`, b\nOR insert"
        " ON t FOR EACH ROW DO 0"
    )
    row = ("t", "after", "AFTER", "INSERT,UPDATE", "root@%", "", "x", "x", "x")
    facts = trigger_facts([row], {"after": statement}, ["t"])
    assert values(facts, "event", "triggers_after_update") == [
        "UPDATE OF a,b OR INSERT",
        ("after",),
    ]


def test_parameter_has_a_default_since_11_8() -> None:
    """A default of a parameter is a fact, and only the source has it."""
    row = ("PROCEDURE", "p", "DO 0", "NO", "NO SQL", "DEFINER", "", "", "root@%", "x", "x", "x")
    parameter = ("PROCEDURE", "p", 1, "IN", "a", "int(11)", None)
    facts = [
        values(routine_facts([(*row, text)], [parameter]), "arguments")
        for text in ("a int", "a  int default 1", "a int default 2")
    ]
    assert facts == [[("IN a int(11)",)], ["a int default 1"], ["a int default 2"]]


def test_vector_index_since_11_7() -> None:
    """The options of a vector index are facts."""
    facts = index_facts("t", "VECTOR KEY `v` (`v`) `M`='8' `DISTANCE`='cosine'")
    assert values(facts, "method", "keys", "options") == [
        "vector",
        ("v",),
        ("M='8'", "DISTANCE='cosine'"),
    ]


def test_own_database_is_removed_from_names_only() -> None:
    """A string that contains the database's name keeps it."""
    text = "select `d`.`t`.`a`, '`d`.', \"`d`.\", `x``d`.`b` from `d`.`t`"
    kept = "select `t`.`a`, '`d`.', \"`d`.\", `x``d`.`b` from `t`"
    assert unqualify(text, "d") == kept


def test_grants_cover_databases_by_pattern() -> None:
    """A percent sign and an underscore in a grant are wild unless escaped."""
    patterns = {r"my\_db": False, "my_db": True, "my%": True, "%": True, "my": False}
    assert {pattern: covers(pattern, "myxdb") for pattern in patterns} == patterns
    assert covers(r"my\_db", "my_db")
