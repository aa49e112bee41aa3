"""Every word that exported previews write besides the previews themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from composer.app.exporting import Handout
from composer.core.finding import Finding, Severity
from composer.core.prepared import PreparedPart, PreparedPost
from composer.ui.preview import words as preview_words

translate = QCoreApplication.translate


def title(handout: Handout) -> str:
    return " ".join(handout.draft.title.split()) or untitled()


def untitled() -> str:
    return translate("Export", "Previews", "title of a file with previews of a draft that has no title")


def day(when: date) -> str:
    made: str = QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)
    return made


def summary(handout: Handout) -> str:
    """The date, how many channels, and what the checks say in numbers."""
    channels = translate("Export", "%n channel(s)", "", len(handout.leaves))
    return "  ·  ".join(
        (day(handout.day), channels, _findings([f for leaf in handout.leaves for f in leaf.judged.findings]))
    )


def _findings(findings: Sequence[Finding]) -> str:
    blocks = sum(finding.severity is Severity.BLOCKS for finding in findings)
    warns = sum(finding.severity is Severity.WARNS for finding in findings)
    told = [translate("Export", "%n finding(s) stop(s) a post", "", blocks)] if blocks else []
    told += [translate("Export", "%n warning(s)", "", warns)] if warns else []
    return ", ".join(told) or translate("Export", "nothing to object to")


def severity(finding: Finding) -> str:
    return translate("Findings", "Stops the post") if finding.blocks else translate("Findings", "Warning")


def count(part: PreparedPart) -> str:
    """Of the limit that is shown: "268 of 280 characters"."""
    return preview_words.used(part.counts[0].used, part.counts[0].limit) if part.counts else ""


def counts(post: PreparedPost) -> str:
    """Of the part with the least room left."""
    counted = [part for part in post.parts if part.counts]
    fullest = min(counted, key=lambda part: part.counts[0].left, default=None)
    told = [preview_words.parts(len(post.parts))] if len(post.parts) > 1 else []
    return "  ·  ".join((*told, count(fullest))) if fullest else ""


def picture(number: int, of: int, alt: str) -> str:
    """What an alternative text is of, and what it says."""
    told = alt.strip() or preview_words.no_alt()
    if of == 1:
        return translate("Export", "Picture: {alt}").format(alt=told)
    return translate("Export", "Picture {number}: {alt}").format(number=number, alt=told)


def page(number: int, of: int) -> str:
    return translate("Export", "Page {number} of {count}").format(number=number, count=of)


def caution() -> str:
    return translate("Export", "Previews made with Tonart. What a network shows may differ in small things.")
