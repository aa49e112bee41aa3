"""The sections [text], [pictures] and [api] of a profile."""

from __future__ import annotations

from composer.core.profile import ApiRules, CountUnit, Grammar, Markup, MentionForm, PictureRules, TextRules
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.sourced import Sources


def read_text(table: TomlTable, sources: Sources) -> TextRules:
    rules = TextRules(
        limit=of.whole(table, "limit", sources),
        unit=of.chosen(table, "unit", sources, CountUnit),
        grammar=of.chosen(table, "grammar", sources, Grammar),
        markup=of.chosen(table, "markup", sources, Markup),
        threads=of.flag(table, "threads", sources),
        byte_limit=of.maybe_whole(table, "byte_limit", sources),
        url_length=of.maybe_whole(table, "url_length", sources),
        mention_without_domain=of.maybe_flag(table, "mention_without_domain", sources),
        shorten_links=of.maybe_whole(table, "shorten_links", sources),
        escaped_limit=of.maybe_whole(table, "escaped_limit", sources),
        cashtags=of.maybe_whole(table, "cashtags", sources),
        linked_tags=of.maybe_whole(table, "linked_tags", sources),
        empty_with_picture=of.maybe_flag(table, "empty_with_picture", sources),
        mentions=of.chosen(table, "mentions", sources, MentionForm) if "mentions" in table else None,
    )
    table.close()
    return rules


def read_pictures(table: TomlTable, sources: Sources) -> PictureRules:
    rules = PictureRules(
        most=of.whole(table, "most", sources),
        formats=of.texts(table, "formats", sources),
        max_bytes=of.whole(table, "max_bytes", sources),
        width=of.whole(table, "width", sources),
        height=of.whole(table, "height", sources),
        tallest=of.ratio(table, "tallest", sources),
        widest=of.ratio(table, "widest", sources),
        alt_limit=of.whole(table, "alt_limit", sources),
        max_pixels=of.maybe_whole(table, "max_pixels", sources),
    )
    if rules.tallest.value > rules.widest.value:
        raise table.wrong("tallest", "the tallest ratio is above the widest")
    table.close()
    return rules


def read_api(table: TomlTable, sources: Sources) -> ApiRules:
    rules = ApiRules(
        version=of.maybe_words(table, "version", sources),
        version_ends=of.maybe_day(table, "version_ends", sources),
    )
    table.close()
    return rules
