"""How hard a check may judge, by how well the rule is known."""

from __future__ import annotations

from composer.core.finding import Severity
from composer.core.profile import Confidence

_BY_CONFIDENCE = {
    Confidence.DOCUMENTED: Severity.BLOCKS,
    Confidence.SEEN: Severity.WARNS,
    Confidence.FOLKLORE: Severity.HINT,
}


def by_confidence(confidence: Confidence) -> Severity:
    """Documented rules refuse, seen ones warn, folklore only hints."""
    return _BY_CONFIDENCE[confidence]
