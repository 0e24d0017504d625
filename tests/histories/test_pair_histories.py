"""Which revision stands for which migration, and in which order the steps are walked."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from side_by_side.check.configuration import read_configuration
from side_by_side.histories.history_errors import UnknownStepNameError
from side_by_side.histories.pair_histories import pair_histories, read_configured, step_order
from side_by_side.steps.step import Step, StepFile


def migration(name: str, *parents: str) -> StepFile:
    """Return a migration, named as ``label.name``."""
    return StepFile(_step(name), Path(f"{name}.py"), frozenset(map(_step, parents)))


def _step(name: str) -> Step:
    label, _, stem = name.partition(".")
    return Step(label, stem)


def revision(path: str, id_: str, message: str = "", *parents: str) -> Any:
    """Return what is used of a revision of Alembic."""
    return SimpleNamespace(
        path=f"/project/{path}", revision=id_, doc=message, _all_down_revisions=parents
    )


#: A revision that stands for ``shop.0002_price``: its path, id and message.
PAIRED = {
    "the id": ("versions/x.py", "shop_0002_price", ""),
    "a folder and the name": ("versions/shop/0002_price.py", "a1", ""),
    "a folder and an id before the name": ("versions/shop/a1_0002_price.py", "a1", ""),
    "a folder above": ("shop/migrations/0002_price.py", "a1", ""),
    "a letter after the number": ("versions/shop/shop_0002b_price.py", "a1", ""),
    "the label in the file": ("versions/shop_0002_price.py", "a1", ""),
    "an id before the label": ("versions/a1_shop_0002_price.py", "a1", ""),
    "the only such name": ("versions/a1_0002_price.py", "a1", ""),
    "the message": ("versions/a1.py", "a1", "0002 price"),
}


@pytest.mark.parametrize("case", PAIRED)
def test_a_pair(case: str) -> None:
    """A rule finds the revision, and nothing is left over."""
    found = pair_histories([migration("shop.0002_price")], [revision(*PAIRED[case])])
    assert found.is_complete
    assert [script.revision for script in found.revisions_by_step.values()] == [PAIRED[case][1]]


def test_ambiguous_names() -> None:
    """A file that could stand for two migrations, or two files for one, are no pairs."""
    both = [migration("shop.0001_initial"), migration("crm.0001_initial")]
    found = pair_histories(both, [revision("versions/a1_0001_initial.py", "a1")])
    assert not found.revisions_by_step
    assert len(found.migrations) == 2
    two = [revision(f"versions/{id_}_0002_price.py", id_) for id_ in ("a1", "b2")]
    found = pair_histories([migration("shop.0002_price")], two)
    assert [script.revision for script in found.revisions] == ["a1", "b2"]
    # The folder decides.
    found = pair_histories(
        both,
        [revision(f"versions/{label}/0001_initial.py", label) for label in ("crm", "shop")],
    )
    assert {step.chapter: script.revision for step, script in found.revisions_by_step.items()} == {
        "crm": "crm",
        "shop": "shop",
    }


def test_configured_pairs(tmp_path: Path) -> None:
    """``[tool.side-by-side.steps]`` counts first, and ``check`` accepts it."""
    (tmp_path / "pyproject.toml").write_text(
        '[tool.side-by-side.steps]\n"shop.0002_price" = "b2"\nshop.0003_more = "a1"\n'
    )
    path, configured = read_configured([tmp_path / "other", tmp_path])
    assert configured == {"shop.0002_price": "b2", "shop.0003_more": "a1"}
    migrations = [migration("shop.0002_price"), migration("shop.0003_more")]
    revisions = [revision("versions/shop/0002_price.py", "a1"), revision("versions/x.py", "b2")]
    found = pair_histories(migrations, revisions, configured, path)
    assert [script.revision for script in found.revisions_by_step.values()] == ["b2", "a1"]
    with pytest.raises(UnknownStepNameError, match="there is no revision b2"):
        pair_histories(migrations, revisions[:1], configured, path)
    assert read_configuration(tmp_path).options == {}


def test_the_order_of_both() -> None:
    """Steps come in Django's order, but after what their revisions need; circles are left over."""
    migrations = [migration("a.1"), migration("b.1", "a.1"), migration("c.1")]
    pairs = {
        _step("a.1"): revision("a", "a1", "", "c1"),
        _step("b.1"): revision("b", "b1"),
        _step("c.1"): revision("c", "c1"),
    }
    assert step_order(migrations, pairs) == ([_step("c.1"), _step("a.1"), _step("b.1")], [])
    pairs[_step("c.1")] = revision("c", "c1", "", "b1")
    order, contrary = step_order(migrations, pairs)
    assert (order, sorted(map(str, contrary))) == ([], ["a.1", "b.1", "c.1"])
