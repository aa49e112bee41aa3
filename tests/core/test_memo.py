"""What is remembered by identity."""

from __future__ import annotations

from composer.core.memo import by_identity


def test_the_same_objects_give_the_same_result_and_equal_ones_another() -> None:
    listed = by_identity(lambda given, number: [given, number])
    one, other = ["a"], ["a"]
    first = listed(one, 1)
    assert listed(one, 1) is first
    assert listed(other, 1) is not first
    assert listed(one, 2) == [one, 2]
    assert listed(one, 1) is first


def test_what_is_kept_has_a_bound() -> None:
    asked: list[str] = []

    def noted(given: str) -> str:
        asked.append(given)
        return given

    remembered = by_identity(noted, kept=2)
    for word in ("a", "b", "a", "c", "c", "a"):
        remembered(word)
    assert asked == ["a", "b", "c", "a"]
