"""New revisions follow those that exist, whatever ids they would get today."""

import pytest

from side_by_side.port.update.migration_records import KeptMigration, PortedMigration
from side_by_side.port.update.relink_revisions import (
    RevisionHead,
    existing_ids,
    read_head,
    relink_revisions,
)
from side_by_side.port.update.update_errors import RevisionOrderError


def revision(
    id_: str,
    down: str | tuple[str, ...] | None = None,
    depends_on: tuple[str, ...] | None = None,
    label: str = "",
) -> bytes:
    """Return the source of a revision."""
    labels = (label,) if label else None
    return (
        f'"""What ü does."""\n\nrevision = {id_!r}\ndown_revision = {down!r}\n'
        f"branch_labels = {labels!r}\ndepends_on = {depends_on!r}\n\n\n"
        f"def upgrade() -> None:\n    revision = {id_!r}\n"
    ).encode()


EXISTING = {
    "v/shop/shop_0001_initial.py": revision("shop_0001", label="shop"),
    "v/shop/shop_0002_price.py": revision("shop_0002", "shop_0001"),
    "v/news/news_0001_initial.py": revision("news_0001", None, ("shop_0001",), "news"),
    "v/notes.py": b"No revision: (",
}
THIRD = "v/shop/shop_0003_tag.py"


def placed(
    source: bytes,
    further: dict[str, bytes] | None = None,
    ids: dict[str, str] | None = None,
    path: str = THIRD,
) -> tuple[str, bytes]:
    """Return the path and the source of a single new revision."""
    return relink_revisions([path], {path: source}, EXISTING | (further or {}), ids or {})[path]


def test_a_revision_that_follows_the_last_one_stays_as_it_is() -> None:
    """Byte for byte."""
    source = revision("shop_0003", "shop_0002", ("news_0001",))
    assert placed(source) == (THIRD, source)


def test_it_follows_what_was_written_by_hand() -> None:
    """Otherwise the branch would have two heads."""
    own = {"v/shop/x.py": revision("abc123", "shop_0002")}
    assert placed(revision("shop_0003", "shop_0002"), own) == (
        THIRD,
        revision("shop_0003", "abc123"),
    )


def test_an_id_that_is_taken_gets_a_letter() -> None:
    """The name of the file as well; the next one follows it."""
    own = {"v/shop/x.py": revision("shop_0003", "shop_0002") + b"# mine\n"}
    fourth = "v/shop/shop_0004_note.py"
    new = {
        THIRD: revision("shop_0003", "shop_0002"),
        fourth: revision("shop_0004", "shop_0003"),
    }
    assert relink_revisions([THIRD, fourth], new, EXISTING | own, {}) == {
        THIRD: (
            "v/shop/shop_0003b_tag.py",
            revision("shop_0003b", "shop_0003").replace(
                b"    revision = 'shop_0003b'", b"    revision = 'shop_0003'"
            ),
        ),
        fourth: (fourth, revision("shop_0004", "shop_0003b")),
    }


def test_what_a_killed_update_has_left_is_written_again() -> None:
    """It is not taken for a revision from elsewhere."""
    own = {"v/shop/x.py": revision("shop_0003", "shop_0002")}
    new = {
        THIRD: revision("shop_0003", "shop_0002") + b"# tag\n",
        "v/blog/blog_0001_initial.py": revision("blog_0001", label="blog"),
    }
    relinked = relink_revisions(list(new), new, EXISTING | own, {})
    assert relinked[THIRD][0] == "v/shop/shop_0003b_tag.py"
    left = EXISTING | own | dict(relinked.values())
    assert relink_revisions(list(new), new, left, {}) == relinked


def test_a_parent_that_was_renumbered_keeps_its_id() -> None:
    """What would be shop_0009 today is shop_0002 in databases."""
    source = revision("shop_0010", "shop_0009", ("news_0007", "shop_0009"))
    ids = {"shop_0009": "shop_0002", "news_0007": "news_0001"}
    assert placed(source, ids=ids) == (THIRD, revision("shop_0010", "shop_0002", ("news_0001",)))


def test_what_another_parent_implies_is_left_out() -> None:
    """Alembic fails when it goes down from such a revision."""
    side = "v/shop/shop_0002_side.py"
    merge = "v/shop/shop_0003_merge.py"
    new = {
        side: revision("shop_0002b", "shop_0001"),
        merge: revision("shop_0003", ("shop_0002", "shop_0002b"), ("shop_0001",)),
    }
    assert relink_revisions([side, merge], new, EXISTING, {}) == {
        # The existing branch stays a single line.
        side: (side, revision("shop_0002b", "shop_0002")),
        merge: (merge, revision("shop_0003", "shop_0002b")),
    }


def test_heads_of_a_branch_that_was_split_stay() -> None:
    """Which one to follow is not guessed."""
    own = {
        "v/shop/x.py": revision("abc123", "shop_0002"),
        "v/shop/y.py": revision("def456", "shop_0002"),
    }
    source = revision("shop_0003", "shop_0002")
    assert placed(source, own) == (THIRD, source)


def test_several_lines_are_replaced() -> None:
    """A long list is written over several lines."""
    source = revision("shop_0003", "shop_0002", ("one", "news_0001")).replace(
        b"('one', 'news_0001')", b"(\n    'one',\n    'news_0001',\n)"
    )
    assert placed(source, ids={"one": "shop_0001"}) == (
        THIRD,
        revision("shop_0003", "shop_0002", ("news_0001",)),
    )


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (revision("shop_0005", "shop_0004"), "it follows shop_0004, which does not exist"),
        (
            revision("shop_0003", "shop_0002", ("blog_0001",)),
            "it follows blog_0001, which does not exist",
        ),
        (
            revision("shop_0003", None, None, "shop"),
            "it is the first of shop, which has revisions already",
        ),
    ],
)
def test_a_revision_without_a_place_is_refused(source: bytes, reason: str) -> None:
    """The message names it."""
    with pytest.raises(RevisionOrderError) as raised:
        placed(source)
    assert str(raised.value) == (
        f"the new revision {THIRD} cannot be added: {reason}. Restore the migrations and revisions "
        "that are missing, or write a new port with --output; nothing was changed"
    )


@pytest.mark.parametrize(
    ("source", "head"),
    [
        (revision("a"), RevisionHead("a")),
        (
            b"revision: str = 'a'\ndown_revision: str = 'b'\nbranch_labels = 'x'\n",
            RevisionHead("a", ("b",), (), ("x",)),
        ),
        (b"", None),
        (b"revision = name()\n", None),
        (b"revision = 1\n", None),
        (b"revision = (\n", None),
    ],
)
def test_where_a_revision_stands(source: bytes, head: RevisionHead | None) -> None:
    """Alembic's own template annotates the names."""
    assert read_head(source) == head


def test_ids_of_what_was_ported() -> None:
    """By what they would be called today; a squashed one is the last that it replaces."""
    kept = [
        KeptMigration("shop", "0005_price", "", "v/shop/shop_0002_price.py"),
        KeptMigration("shop", "0001_squashed", "", "v/shop/shop_0001_initial.py"),
        KeptMigration("news", "0001_initial", "", "v/news/gone.py"),
        KeptMigration("news", "0002_state", "", ""),
    ]
    current = [
        PortedMigration("shop", "0005_price", None, "v/shop/shop_0005_price.py"),
        PortedMigration("shop", "0001_squashed", None, "v/shop/shop_0001_squashed.py"),
        PortedMigration("news", "0001_initial", None, "v/news/news_0001_initial.py"),
    ]
    new = {
        "v/shop/shop_0005_price.py": revision("shop_0005"),
        "v/shop/shop_0001_squashed.py": revision("shop_0001b"),
        "v/news/news_0001_initial.py": revision("news_0001"),
    }
    assert existing_ids(kept, current, new, EXISTING) == {
        "shop_0005": "shop_0002",
        "shop_0001b": "shop_0001",
    }
