"""Three versions of a file are merged as Git merges them; lines keep the ends that they have."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from side_by_side.port.update.match_lines import match_lines
from side_by_side.port.update.merge_texts import markers_in, merge, same_text

BASE = "class A:\n    x: int\n    y: int\n\n\nclass B:\n    z: int\n"
METHOD = BASE.replace("y: int\n", "y: int\n\n    def f(self): ...\n")

#: What was written last, what there is, what is new, and what comes of it.
MERGES = {
    "no edit": (BASE, BASE, BASE.replace("z", "zz"), BASE.replace("z", "zz")),
    "no news": (BASE, METHOD, BASE, METHOD),
    "both": (BASE, METHOD, BASE.replace("z", "zz"), METHOD.replace("z", "zz")),
    "a column after the method's class": (
        BASE,
        METHOD,
        BASE.replace("    y: int\n", "    y: int\n    w: int\n"),
        METHOD.replace("    y: int\n", "    y: int\n    w: int\n"),
    ),
    "a class in between": (
        BASE,
        METHOD,
        BASE.replace("class B", "class C:\n    v: int\n\n\nclass B"),
        METHOD.replace("class B", "class C:\n    v: int\n\n\nclass B"),
    ),
    "the same edit": (BASE, BASE.replace("z", "zz"), BASE.replace("z", "zz"), None),
    "a line deleted": (BASE, BASE.replace("    x: int\n", ""), BASE + "# end\n", None),
    "all lines deleted": (BASE, "", BASE, ""),
    "from empty": ("", "# mine\n", "", "# mine\n"),
    "to empty": (BASE, BASE, "", ""),
    "no newline at the end of mine": (
        BASE,
        BASE.rstrip("\n"),
        BASE + "    w: int\n",
        BASE + "    w: int",
    ),
    "no newline at the end of the new": (BASE, METHOD, BASE.rstrip("\n"), METHOD.rstrip("\n")),
    "a newline at the end of mine": (BASE.rstrip("\n"), BASE, BASE.rstrip("\n"), BASE),
    "no newline in any": ("a\nb\nc", "a1\nb\nc", "a\nb\nc1", "a1\nb\nc1"),
    "other letters": ("ä\nö\nü\n", "ä\nö\nüü\n", "ää\nö\nü\n", "ää\nö\nüü\n"),
    "Windows": (BASE, METHOD.replace("\n", "\r\n"), BASE.replace("z", "zz"), None),
    "mixed ends": (
        "a\nb\nc\nd\ne\n",
        "a\r\nb\r\nc\r\nd\ne1\n",
        "a\nb1\nc\nd\ne\n",
        "a\r\nb1\r\nc\r\nd\ne1\n",
    ),
}
EXPECTED = {
    "the same edit": BASE.replace("z", "zz"),
    "a line deleted": BASE.replace("    x: int\n", "") + "# end\n",
    "Windows": METHOD.replace("z", "zz").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("case", MERGES)
def test_edits_at_different_places_are_merged(case: str) -> None:
    """Both edits are in the result, without markers."""
    base, mine, new, result = MERGES[case]
    merged = merge(base.encode(), mine.encode(), new.encode(), "owned/shop.py")
    expected = EXPECTED[case] if result is None else result
    assert (merged.content.decode(), merged.conflicts) == (expected, 0)


def test_bytes_of_another_encoding_stay() -> None:
    """A file need not be UTF-8."""
    merged = merge(b"a\nb\nc\n", b"a\nb\n\xfcc\n", b"a1\nb\nc\n", "x")
    assert merged.content == b"a1\nb\n\xfcc\n"


#: Conflicts: what was written last, what there is, what is new, and the file with markers.
CONFLICTS = {
    "a line": (
        "a\nb\nc\n",
        "a\nmine\nc\n",
        "a\nnew\nc\n",
        "a\n<<<<<<< x.py\nmine\n=======\nnew\n>>>>>>> new port\nc\n",
    ),
    "what both have is outside": (
        "a\nb\nc\n",
        "a\nsame\nmine\nend\nc\n",
        "a\nsame\nnew\nend\nc\n",
        "a\nsame\n<<<<<<< x.py\nmine\n=======\nnew\n>>>>>>> new port\nend\nc\n",
    ),
    "a deleted line": (
        "a\nb\nc\n",
        "a\nc\n",
        "a\nnew\nc\n",
        "a\n<<<<<<< x.py\n=======\nnew\n>>>>>>> new port\nc\n",
    ),
    "two new files": (
        "",
        "mine\n",
        "new\n",
        "<<<<<<< x.py\nmine\n=======\nnew\n>>>>>>> new port\n",
    ),
    "without an end": (
        "a\nb",
        "a\nmine",
        "a\nnew",
        "a\n<<<<<<< x.py\nmine\n=======\nnew\n>>>>>>> new port\n",
    ),
    "Windows": (
        "a\nb\nc\n",
        "a\r\nmine\r\nc\r\n",
        "a\nnew\nc\n",
        "a\r\n<<<<<<< x.py\r\nmine\r\n=======\r\nnew\r\n>>>>>>> new port\r\nc\r\n",
    ),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_edits_of_the_same_lines_are_a_conflict(case: str, tmp_path: Path) -> None:
    """They are marked as Git marks them."""
    base, mine, new, result = CONFLICTS[case]
    merged = merge(base.encode(), mine.encode(), new.encode(), "x.py")
    assert (merged.content.decode(), merged.conflicts) == (result, 1)
    assert markers_in(merged.content)
    assert not markers_in(merged.content, merged.content)
    if shutil.which("git") and case != "Windows":
        texts = {"base": base, "mine": mine, "new": new}
        for name, text in texts.items():
            (tmp_path / name).write_text(text)
        names = ("-L", "x.py", "-L", "base", "-L", "new port")
        done = subprocess.run(
            ["git", "merge-file", "-p", *names, "mine", "base", "new"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout == result


@pytest.mark.parametrize(
    ("content", "is_marked"),
    [
        (b"a\n<<<<<<< HEAD\n", True),
        (b">>>>>>> new port\r\n", True),
        (b"<<<<<<<\n", True),
        # The line under a title.
        (b"Title\n=======\n", False),
        (b"x = 1 <<<<<<< 2\n", False),
        (b"<<<<<<<< x\n", False),
        (b"", False),
    ],
)
def test_markers(content: bytes, is_marked: bool) -> None:
    """Lines that begin and end a conflict are markers; what could be text is none."""
    assert markers_in(content) is is_marked


def test_the_kind_of_line_ends_is_no_difference() -> None:
    """Other whitespace is."""
    assert same_text(b"a\r\nb\n", b"a\nb\r\n")
    assert not same_text(b"a\n", b"a")
    assert not same_text(b"a\n", b"a \n")


LINES = st.lists(st.sampled_from([b"", b"a", b"b", b"c", b"d", b"e", b")"]), max_size=12)


@given(LINES, LINES)
def test_matches_are_equal_lines_in_order(first: list[bytes], second: list[bytes]) -> None:
    """No line is matched twice, and the numbers increase."""
    matches = match_lines(first, second)
    assert len(matches) == len(first)
    pairs = [(line, match) for line, match in enumerate(matches) if match is not None]
    assert all(first[line] == second[match] for line, match in pairs)
    numbers = [match for _, match in pairs]
    assert numbers == sorted(set(numbers))


@given(LINES)
def test_a_text_matches_itself(lines: list[bytes]) -> None:
    """Each line is matched with itself."""
    assert match_lines(lines, lines) == list(range(len(lines)))


def test_a_moved_part_does_not_take_its_neighbours_along() -> None:
    """Of lines that changed places, as many as possible keep theirs."""
    assert match_lines([b"a", b"b", b"c", b"d"], [b"d", b"a", b"b", b"c"]) == [1, 2, 3, None]


def test_a_large_part_of_repeated_lines_is_not_matched() -> None:
    """Comparing each line with each would take minutes; what is around it is matched."""
    first = [b"top", *([b"a", b"b"] * 800), b"bottom"]
    second = [b"top", *([b"b", b"a"] * 800), b"bottom"]
    matches = match_lines(first, second)
    assert [line for line, match in enumerate(matches) if match is not None] == [0, 1601]


TEXTS = st.builds(
    lambda lines, ends, is_ended: (
        b"".join(line + end for line, end in zip(lines, ends * 12, strict=False))
        + (b"" if is_ended else b"last")
    ),
    LINES,
    st.lists(st.sampled_from([b"\n", b"\r\n"]), min_size=1, max_size=3),
    st.booleans(),
)


@given(TEXTS, TEXTS, TEXTS)
def test_what_only_one_has_changed_is_taken(base: bytes, mine: bytes, new: bytes) -> None:
    """Nothing new leaves a file as it is, byte for byte; without an edit it becomes the new one."""
    assert merge(base, mine, base, "x").content == mine
    assert merge(base, mine, mine, "x").content == mine
    assert same_text(merge(base, base, new, "x").content, new)
    merged = merge(base, mine, new, "x")
    lines = merged.content.replace(b"\r\n", b"\n").split(b"\n")
    kept = set(mine.replace(b"\r\n", b"\n").split(b"\n")) - set(
        base.replace(b"\r\n", b"\n").split(b"\n")
    )
    assert kept <= set(lines)
