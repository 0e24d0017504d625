"""Random model sets: what refers to what, and what happens when it is deleted."""

from dataclasses import dataclass, field
from random import Random

HEAD = """
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
"""
ACTIONS = ("CASCADE", "CASCADE", "CASCADE", "PROTECT", "RESTRICT", "SET_NULL", "SET_DEFAULT")
RARE_ACTIONS = ("SET(1)", "SET(2)", "SET(None)", "DO_NOTHING")
#: Those of the database itself, which do not refer to rows that Python deletes.
DATABASE_ACTIONS = ("DB_CASCADE", "DB_CASCADE", "DB_SET_NULL", "DO_NOTHING")


@dataclass
class _Set:
    """A model set while it is drawn."""

    random: Random
    #: The bodies of the models, and the names that each of them inherits from.
    bodies: dict[str, list[str]] = field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    proxies: set[str] = field(default_factory=set)
    #: The parents that are not inherited from, but linked to.
    linked: set[str] = field(default_factory=set)
    #: The unique fields that others may refer to in place of the key, by model.
    codes: dict[str, str] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Return the models that others may refer to."""
        return list(self.bodies)

    def tables(self) -> list[str]:
        """Return the models with a table of their own."""
        return [name for name in self.bodies if name not in self.proxies]


def model_set(seed: int) -> str:
    """Return the ``models.py`` of a seed."""
    drawn = _Set(Random(seed))  # noqa: S311 - the same models for each seed
    _add_models(drawn)
    for number in range(drawn.random.randint(3, 8)):
        _add_reference(drawn, number)
    for number in range(drawn.random.choice((0, 0, 1, 2))):
        _add_many_to_many(drawn, number)
    if drawn.random.random() < 0.4:
        _add_generic(drawn)
    return _source(drawn)


def _source(drawn: _Set) -> str:
    parts = [HEAD]
    for name, body in drawn.bodies.items():
        bases = ", ".join(drawn.bases[name] or ("models.Model",))
        lines = "\n".join(f"    {line}" for line in body or ["pass"])
        parts.append(f"class {name}({bases}):\n{lines}\n")
    return "\n\n".join(parts)


def database_set(seed: int) -> str:
    """Return the ``models.py`` of a seed, in which the database itself acts on deletes."""
    drawn = _Set(Random(seed))  # noqa: S311 - the same models for each seed
    for number in range(drawn.random.randint(2, 4)):
        drawn.bodies[f"Plain{number}"] = []
        drawn.bases[f"Plain{number}"] = ()
    for number in range(drawn.random.randint(2, 7)):
        _add_reference(drawn, number, DATABASE_ACTIONS, DATABASE_ACTIONS)
    return _source(drawn)


def _add_models(drawn: _Set) -> None:
    """Add plain models, children of one or two parents, and proxies."""
    random = drawn.random
    for number in range(random.randint(2, 4)):
        # A child of two parents needs two names for their keys.
        drawn.bodies[f"Plain{number}"] = [f"key{number} = models.BigAutoField(primary_key=True)"]
        drawn.bases[f"Plain{number}"] = ()
        if random.random() < 0.3:
            drawn.codes[f"Plain{number}"] = f"code{number}"
            _add(drawn, f"Plain{number}", f"code{number} = models.IntegerField(unique=True)")
    for number in range(random.choice((0, 1, 1, 2, 3))):
        name = f"Child{number}"
        # A parent by a link has no other children: Django forgets these.
        able = [other for other in drawn.tables() if other not in drawn.linked]
        parents = [random.choice(able)]
        others = [
            other
            for other in able
            if not drawn.bases[other]
            and not _are_related(drawn, other, parents[0])
            and not any(other in bases for bases in drawn.bases.values())
        ]
        if others and random.random() < 0.3:
            parents.append(random.choice(others))
            drawn.linked.add(parents[1])
        drawn.bases[name] = tuple(parents)
        if len(parents) > 1:
            links = [f"link{number}{place}" for place in (0, 1)]
            drawn.bodies[name] = list(map(_parent_link, links, parents, (True, False)))
        else:
            drawn.bodies[name] = []
    for number in range(random.choice((0, 0, 1, 2))):
        drawn.bases[f"Proxy{number}"] = (random.choice(drawn.names()),)
        drawn.bodies[f"Proxy{number}"] = ["class Meta:", "    proxy = True"]
        drawn.proxies.add(f"Proxy{number}")


def _parent_link(name: str, parent: str, is_key: bool) -> str:
    """Return the line of a link to a parent."""
    options = ["primary_key=True"] if is_key else []
    arguments = [parent, "models.CASCADE", "parent_link=True", "related_name='+'", *options]
    return f"{name} = models.OneToOneField({', '.join(arguments)})"


def _are_related(drawn: _Set, one: str, other: str) -> bool:
    return bool(_family(drawn, one) & _family(drawn, other))


def _family(drawn: _Set, name: str) -> set[str]:
    """Return a model with all that it inherits from."""
    above = [_family(drawn, base) for base in drawn.bases[name]]
    return {name}.union(*above)


def _add_reference(
    drawn: _Set,
    number: int,
    actions: tuple[str, ...] = ACTIONS,
    rare_actions: tuple[str, ...] = RARE_ACTIONS,
) -> None:
    """Add a foreign key or a one-to-one field, also to the model itself and to later ones."""
    random = drawn.random
    owner, target = random.choice(drawn.tables()), random.choice(drawn.names())
    action = random.choice(actions if random.random() < 0.8 else rare_actions)
    null = action in ("SET_NULL", "SET(None)", "DB_SET_NULL") or random.random() < 0.5
    options = ["null=True"] if null else []
    if action == "SET_DEFAULT":
        options.append(f"default={random.choice((1, 2, None) if null else (1, 2))}")
    hidden = random.random() < 0.3
    options.append(f"related_name={'+' if hidden else f'from_ref{number}'!r}")
    if target in drawn.codes and random.random() < 0.5:
        options.append(f"to_field={drawn.codes[target]!r}")
    kind = "OneToOneField" if random.random() < 0.2 else "ForeignKey"
    arguments = ", ".join([repr(target), f"models.{action}", *options])
    _add(drawn, owner, f"ref{number} = models.{kind}({arguments})")


def _add(drawn: _Set, owner: str, line: str) -> None:
    drawn.bodies[owner].insert(0, line)


def _add_many_to_many(drawn: _Set, number: int) -> None:
    random = drawn.random
    owner, target = random.choice(drawn.tables()), random.choice(drawn.names())
    if random.random() < 0.3:
        target = owner
    options = [repr("self" if target == owner else target)]
    if target == owner and random.random() < 0.5:
        options.append("symmetrical=False")
    options.append(f"related_name='from_many{number}'")
    _add(drawn, owner, f"many{number} = models.ManyToManyField({', '.join(options)})")


def _add_generic(drawn: _Set) -> None:
    """Add a model of marks on rows of any class, and the ways to it of some."""
    random = drawn.random
    owners = random.sample(drawn.tables(), random.randint(1, min(3, len(drawn.tables()))))
    drawn.bases["Mark"] = ()
    drawn.bodies["Mark"] = [
        "kind = models.ForeignKey(ContentType, models.CASCADE, related_name='+')",
        "key = models.IntegerField()",
        "of = GenericForeignKey('kind', 'key')",
    ]
    for place, owner in enumerate(owners):
        option = random.choice(("", "", ", for_concrete_model=False"))
        _add(drawn, owner, f"marks{place} = GenericRelation('Mark', 'key', 'kind'{option})")
    if random.random() < 0.5:
        action = random.choice(("CASCADE", "PROTECT", "SET_NULL"))
        _add(
            drawn,
            random.choice(drawn.tables()),
            f"mark = models.ForeignKey('Mark', models.{action}, null=True, related_name='+')",
        )
