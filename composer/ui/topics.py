"""What a topic is called in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from composer.core.client import Topic


def topic_name(topic: Topic) -> str:
    """The English name where the client has given one and the interface speaks English."""
    english = QLocale().language() == QLocale.Language.English
    return topic.name_en if english and topic.name_en else topic.name
