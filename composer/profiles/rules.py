"""The sections [text], [pictures], [card], [api] and [costs] of a profile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from composer.core.profile import (
    ApiRules,
    CardLink,
    CardRules,
    CostRules,
    CountUnit,
    Grammar,
    Markup,
    MentionForm,
    PictureRules,
    RenditionRules,
    TextRules,
)
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.kinds import read_kind, read_zones
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
        hashtags=of.maybe_whole(table, "hashtags", sources),
        hashtags_advised=of.maybe_whole(table, "hashtags_advised", sources),
        most_mentions=of.maybe_whole(table, "most_mentions", sources),
        links=of.maybe_whole(table, "links", sources),
        empty_with_picture=of.maybe_flag(table, "empty_with_picture", sources),
        mentions=of.chosen(table, "mentions", sources, MentionForm) if "mentions" in table else None,
    )
    table.close()
    return rules


def read_pictures(table: TomlTable, sources: Sources) -> PictureRules:
    rules = PictureRules(
        most=of.whole(table, "most", sources),
        alt_limit=of.whole(table, "alt_limit", sources, least=0),
        **_rendition(table, sources),
        needed=of.maybe_flag(table, "needed", sources),
        uniform=of.maybe_flag(table, "uniform", sources),
        grid=of.ratio(table, "grid", sources) if "grid" in table else None,
    )
    kinds = tuple(read_kind(inner, rules, sources) for inner in table.tables("kinds"))
    table.close()
    return replace(rules, kinds=kinds)


def read_card(table: TomlTable, sources: Sources) -> CardRules:
    picture = table.table("picture")
    rules = CardRules(
        which=of.chosen(table, "which", sources, CardLink),
        sent=of.flag(table, "sent", sources),
        with_pictures=of.flag(table, "with_pictures", sources),
        picture=RenditionRules(**_rendition(picture, sources)),
        title_limit=of.maybe_whole(table, "title_limit", sources),
        description_limit=of.maybe_whole(table, "description_limit", sources),
    )
    picture.close()
    table.close()
    return rules


def _rendition(table: TomlTable, sources: Sources) -> dict[str, Any]:
    """The fields of RenditionRules."""
    tallest, widest = of.ratio(table, "tallest", sources), of.ratio(table, "widest", sources)
    if tallest.value > widest.value:
        raise table.wrong("tallest", "the tallest ratio is above the widest")
    return {
        "formats": of.texts(table, "formats", sources),
        "max_bytes": of.whole(table, "max_bytes", sources),
        "width": of.whole(table, "width", sources),
        "height": of.whole(table, "height", sources),
        "tallest": tallest,
        "widest": widest,
        "max_pixels": of.maybe_whole(table, "max_pixels", sources),
        "zones": read_zones(table, sources),
    }


def read_api(table: TomlTable, sources: Sources) -> ApiRules:
    rules = ApiRules(
        version=of.maybe_words(table, "version", sources),
        version_ends=of.maybe_day(table, "version_ends", sources),
        schedule_lead=of.maybe_whole(table, "schedule_lead", sources),
        calls_a_day=of.maybe_whole(table, "calls_a_day", sources),
    )
    table.close()
    return rules


def read_costs(table: TomlTable, sources: Sources) -> CostRules:
    rules = CostRules(
        currency=table.text("currency"),
        post=of.ratio(table, "post", sources),
        post_with_link=of.maybe_ratio(table, "post_with_link", sources),
        alt_text=of.maybe_ratio(table, "alt_text", sources),
    )
    table.close()
    return rules
