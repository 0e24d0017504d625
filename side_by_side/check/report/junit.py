"""A report as JUnit's XML."""

from xml.etree import ElementTree

from side_by_side.check.report.difference_lines import difference_lines, title
from side_by_side.check.report.row_lines import row_place, row_title
from side_by_side.check.results import Report


def render_junit(report: Report) -> str:
    """Return a test suite: a case for each difference, and for each table without differences.

    A difference that does not count, or is accepted, is a skipped case.
    """
    suite = ElementTree.Element("testsuite", name="side-by-side check")
    _add_comparisons(suite, report)
    for row in report.rows or ():
        message = f"{row_place(row)}: {row_title(row)}"
        case = _add_case(suite, f"rows.{report.database}", f"{message} [{row.id}] {row.value}")
        _add_outcome(case, message, row.fix, fails=report.counts(row))
    for entry in report.unused:
        case = _add_case(suite, "configuration", entry)
        _add_outcome(case, "unused entry of [tool.side-by-side]", entry, fails=True)
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    suite.set("tests", str(len(suite)))
    suite.set("errors", "0")
    suite.set("time", f"{report.seconds:.3f}")
    ElementTree.indent(suite)
    text = ElementTree.tostring(suite, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}'


def _add_comparisons(suite: ElementTree.Element, report: Report) -> None:
    for part in report.comparisons:
        group = f"{part.labels[0]}-{part.labels[1]}.{report.database}"
        for difference in part.differences:
            heading = title(difference, part.labels)
            case = _add_case(suite, group, f"{heading} [{difference.id}]")
            text = "\n".join(difference_lines(difference, part.labels, set()))
            message = f"{difference.severity.value}: {heading}"
            _add_outcome(case, message, text, fails=report.counts(difference))
        for unmatched in part.unmatched:
            message = f"{unmatched.table}: only {unmatched.side} has this table"
            case = _add_case(suite, group, message)
            _add_outcome(case, message, unmatched.location, fails=not unmatched.ignored)
        different = {difference.table for difference in part.differences}
        different |= {unmatched.table for unmatched in part.unmatched}
        for table in part.tables:
            if table not in different:
                _add_case(suite, group, f"{table}: equal")


def _add_case(suite: ElementTree.Element, group: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=group, name=name)


def _add_outcome(case: ElementTree.Element, message: str, text: str, *, fails: bool) -> None:
    kind = "failure" if fails else "skipped"
    ElementTree.SubElement(case, kind, message=message).text = text
