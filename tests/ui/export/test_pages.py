from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.ui.export.pages import Block, place

FIRST, TOP, BOTTOM, GAP = 150.0, 60.0, 1400.0, 24.0


def test_two_blocks_stand_side_by_side_and_the_third_below_the_shorter() -> None:
    pieces = place([Block(500), Block(300), Block(400)], FIRST, TOP, BOTTOM, GAP)
    assert [(p.page, p.column, p.y) for p in pieces] == [(0, 0, FIRST), (0, 1, FIRST), (0, 1, FIRST + 300 + GAP)]


def test_what_does_not_fit_any_more_begins_the_next_page() -> None:
    pieces = place([Block(900), Block(900), Block(900)], FIRST, TOP, BOTTOM, GAP)
    assert [(p.page, p.column, p.y) for p in pieces][2] == (1, 0, TOP)


def test_what_is_taller_than_a_page_is_cut_at_a_break() -> None:
    pieces = place([Block(2000, (700.0, 1200.0, 1900.0))], FIRST, TOP, BOTTOM, GAP)
    assert [(p.start, p.end, p.column) for p in pieces] == [(0, 1200, 0), (1200, 2000, 1)]


blocks = st.lists(
    st.builds(
        Block, st.floats(1, 5000), st.lists(st.floats(1, 5000), max_size=9).map(lambda found: tuple(sorted(found)))
    ),
    max_size=12,
)


@given(blocks)
def test_nothing_is_lost_overlaps_or_leaves_its_page(shown: list[Block]) -> None:
    pieces = place(shown, FIRST, TOP, BOTTOM, GAP)
    for number, block in enumerate(shown):
        own = [piece for piece in pieces if piece.block == number]
        assert [piece.start for piece in own] == [0.0, *(piece.end for piece in own[:-1])]
        assert own[-1].end == block.height
        assert len(own) == 1 or block.height > BOTTOM - TOP
    for piece in pieces:
        assert piece.y >= (TOP if piece.page else FIRST)
        assert piece.y + piece.end - piece.start <= BOTTOM + 0.001
    for page, column in {(piece.page, piece.column) for piece in pieces}:
        stacked = [piece for piece in pieces if (piece.page, piece.column) == (page, column)]
        bottoms = [piece.y + piece.end - piece.start for piece in stacked]
        assert all(below.y >= bottom for below, bottom in zip(stacked[1:], bottoms, strict=False))
