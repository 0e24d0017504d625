"""Each operator makes exactly the mistakes that it names."""

import ast

import pytest

from side_by_side.mutants.mutate import mutants_of
from side_by_side.mutants.operators import KINDS, mutations_of
from tests.mutants import sample_django, sample_sqlalchemy

DJANGO = {
    'Course.objects.filter(level="hard", price__gte=5)': [
        "condition: objects.filter(price__gte=5)",
        "condition: objects.filter(level='hard')",
        "boundary: objects.filter(level='hard', price__gt=5)",
    ],
    "Course.objects.get(pk=1)": ["condition: objects.get()"],
    'Course.objects.exclude(name__icontains="a")': [
        "condition: objects.exclude()",
        "case: objects.exclude(name__contains='a')",
        "negation: objects.filter(name__icontains='a')",
    ],
    "rows.filter(Q(a__isnull=True) | ~Q(b__lt=2))": [
        "junction: rows.filter(Q(a__isnull=True) & ~Q(b__lt=2))",
        "condition: rows.filter(Q() | ~Q(b__lt=2))",
        "negation: rows.filter(Q(a__isnull=False) | ~Q(b__lt=2))",
        "negation: rows.filter(Q(a__isnull=True) | Q(b__lt=2))",
        "condition: rows.filter(Q(a__isnull=True) | ~Q())",
        "boundary: rows.filter(Q(a__isnull=True) | ~Q(b__lte=2))",
    ],
    'rows.order_by("-a", F("b"))': [
        "order: rows",
        "tie: rows.order_by(F('b'))",
        "direction: rows.order_by('a', F('b'))",
        "tie: rows.order_by('-a')",
    ],
    "rows.distinct()[2:5]": [
        "slice: rows.distinct()[3:5]",
        "slice: rows.distinct()[2:6]",
        "distinct: rows[2:5]",
    ],
    'rows.aggregate(n=Count("a", distinct=True), m=Max("b"))': [
        "distinct: rows.aggregate(n=Count('a'), m=Max('b'))",
        "aggregate: rows.aggregate(n=Count('*', distinct=True), m=Max('b'))",
        "aggregate: rows.aggregate(n=Count('a', distinct=True), m=Min('b'))",
    ],
    'Sum("a", filter=Q(b=1), default=0)': [
        "condition: Sum('a', default=0)",
        "condition: Sum('a', filter=Q(b=1))",
        "aggregate: Avg('a', filter=Q(b=1), default=0)",
        "condition: Sum('a', filter=Q(), default=0)",
    ],
    'rows.select_for_update(skip_locked=True).select_related("a")': [
        "loading: rows.select_for_update(skip_locked=True)",
        "lock: rows.select_for_update().select_related('a')",
        "lock: rows.select_related('a')",
    ],
    "first.union(second)": ["distinct: first.union_all(second)"],
}

SQLALCHEMY = {
    "select(A).where(A.b >= 1, A.c.is_(None))": [
        "condition: select(A).where(A.c.is_(None))",
        "condition: select(A).where(A.b >= 1)",
        "boundary: select(A).where(A.b > 1, A.c.is_(None))",
        "negation: select(A).where(A.b >= 1, A.c.is_not(None))",
    ],
    "and_(a, not_(b))": [
        "condition: and_(not_(b))",
        "condition: and_(a)",
        "junction: or_(a, not_(b))",
        "negation: and_(a, b)",
    ],
    "statement.order_by(A.b, A.c.desc())": [
        "order: statement",
        "tie: statement.order_by(A.c.desc())",
        "direction: statement.order_by(A.b.desc(), A.c.desc())",
        "tie: statement.order_by(A.b)",
        "direction: statement.order_by(A.b, A.c.asc())",
    ],
    "select(A).outerjoin(A.b).join(A.c, isouter=True).limit(2)": [
        "slice: select(A).outerjoin(A.b).join(A.c, isouter=True).limit(3)",
        "join: select(A).outerjoin(A.b).join(A.c).limit(2)",
        "join: select(A).join(A.b).join(A.c, isouter=True).limit(2)",
    ],
    "select(func.count(A.b), func.sum(A.c))": [
        "aggregate: select(func.count(), func.sum(A.c))",
        "aggregate: select(func.count(A.b), func.avg(A.c))",
    ],
    'A.b.contains("x", autoescape=True)': [
        "condition: A.b.contains('x')",
        "case: A.b.icontains('x', autoescape=True)",
    ],
    "select(A).with_for_update(nowait=True).options(load)": [
        "loading: select(A).with_for_update(nowait=True)",
        "lock: select(A).with_for_update().options(load)",
        "lock: select(A).options(load)",
    ],
    "a + 1": ["sign: a - 1"],
    "filter_by(a=1)": ["condition: filter_by()"],
    "union_all(a, b)": ["distinct: union(a, b)"],
    "plain(a, b).method()": [],
}


def mistakes(code: str, side: str) -> list[str]:
    """Return the kind of each mutation of an expression, and the expression with it."""
    tree = ast.parse(code.replace("Course.objects", "objects"), mode="eval")
    found = []
    for node in ast.walk(tree):
        for mutation in mutations_of(node, side):
            other = _replaced(tree, node, mutation.replacement)
            found.append(f"{mutation.kind}: {ast.unparse(other)}")
    return found


def _replaced(tree: ast.AST, node: ast.AST, replacement: ast.AST) -> ast.AST:
    class Replace(ast.NodeTransformer):
        def visit(self, visited: ast.AST) -> ast.AST:
            return replacement if visited is node else self.generic_visit(_copy(visited))

    return Replace().visit(tree)


def _copy(node: ast.AST) -> ast.AST:
    fields = {
        name: list(value) if isinstance(value, list) else value
        for name, value in ast.iter_fields(node)
    }
    return type(node)(**fields)


@pytest.mark.parametrize(("code", "expected"), DJANGO.items(), ids=DJANGO)
def test_mistakes_in_django(code: str, expected: list[str]) -> None:
    """No mistake is missing, and none is made twice."""
    assert sorted(mistakes(code, "django")) == sorted(expected)


@pytest.mark.parametrize(("code", "expected"), SQLALCHEMY.items(), ids=SQLALCHEMY)
def test_mistakes_in_sqlalchemy(code: str, expected: list[str]) -> None:
    """No mistake is missing, and none is made twice."""
    assert sorted(mistakes(code, "sqlalchemy")) == sorted(expected)


def test_every_kind_is_tried_above() -> None:
    """A new kind needs a line above."""
    tried = {
        text.partition(":")[0]
        for lines in (*DJANGO.values(), *SQLALCHEMY.values())
        for text in lines
    }
    assert tried | {"statement"} == set(KINDS)


def test_statements_are_left_out() -> None:
    """A statement that is there for its effect is left out, and no other."""
    whats = {mutant.what for mutant in mutants_of(sample_django.rename, "django")}
    assert whats == {
        "without course.name = 'New'",
        "without course.price += 10",
        "without course.save()",
        "without pk=1",
    }


def test_a_mutant_runs_with_its_mistake_only() -> None:
    """The mutants are functions that can be called; the original stays as it is."""
    mutants = {mutant.what: mutant.function for mutant in mutants_of(sample_django.count, "django")}
    assert sample_django.count([1, 2, 3]) == 2
    assert {what: function([1, 2, 3]) for what, function in mutants.items()} == {
        "number >= 1 for number > 1": 3,
        "without counted.append(number)": 0,
    }


def test_equal_mistakes_are_numbered() -> None:
    """Each mutant of a function can be named."""
    whats = [mutant.what for mutant in mutants_of(sample_sqlalchemy.twice, "sqlalchemy")]
    assert whats == ["without a=1", "without a=1 (2)"]


def test_the_lines_of_a_branch_for_one_database_are_known() -> None:
    """A mutant in such a branch is planted only where the branch runs."""
    mutants = list(mutants_of(sample_sqlalchemy.by_dialect, "sqlalchemy"))
    first = sample_sqlalchemy.by_dialect.__code__.co_firstlineno
    lines = {mutant.what: [line - first for line in mutant.lines] for mutant in mutants}
    assert lines == {
        "without session.execute('a')": [4],
        "without session.execute('b')": [6],
        "without session.flush()": [],
    }
