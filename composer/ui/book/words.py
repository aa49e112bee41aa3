"""What an import did, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from composer.ui.translating import translate
from composer.ui.words import error_text

if TYPE_CHECKING:
    from composer.app.contacts import Report

MOST = 8
"""So many refused lines are told one by one."""


def report_text(report: Report) -> str:
    """First what was taken, then what was not, and why."""
    lines = [
        translate("AddressBook", "%n contact(s) added.", "", report.added),
        translate("AddressBook", "%n contact(s) changed.", "", report.updated),
        translate("AddressBook", "%n contact(s) as they were.", "", report.unchanged),
    ]
    if report.refused:
        lines += ["", translate("AddressBook", "%n line(s) were not taken:", "", len(report.refused))]
        line = translate("AddressBook", "Line {number}: {problem}")
        lines += [line.format(number=one.line, problem=error_text(one.error)) for one in report.refused[:MOST]]
        if len(report.refused) > MOST:
            lines.append(translate("AddressBook", "… and %n more.", "", len(report.refused) - MOST))
    if report.passed_over:
        names = ", ".join(report.passed_over)
        lines += ["", translate("AddressBook", "Columns that were passed over: {names}").format(names=names)]
    return "\n".join(lines)
