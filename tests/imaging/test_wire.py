"""Whatever comes through the pipe is a message or the end of the line."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.imaging.darkroom.wire import MOST_PIECES, Message, Torn, receive, send

HEADS = st.dictionaries(st.text(max_size=5).filter(lambda key: key != "pieces"), st.integers() | st.text(max_size=9))


def written(message: Message) -> bytes:
    pipe = BytesIO()
    send(pipe, message.head, message.pieces)
    return pipe.getvalue()


@given(HEADS, st.lists(st.binary(max_size=50), max_size=4))
def test_what_is_sent_is_received(head: dict[str, int | str], pieces: list[bytes]) -> None:
    message = Message(head, tuple(pieces))
    assert receive(BytesIO(written(message))) == message


@given(st.binary(max_size=200))
def test_nonsense_is_the_end_of_the_line(data: bytes) -> None:
    with pytest.raises(Torn):
        receive(BytesIO(data))


@given(HEADS, st.binary(min_size=1, max_size=50), st.data())
def test_half_a_message_is_none(head: dict[str, int | str], piece: bytes, data: st.DataObject) -> None:
    whole = written(Message(head, (piece,)))
    with pytest.raises(Torn):
        receive(BytesIO(whole[: data.draw(st.integers(0, len(whole) - 1))]))


@pytest.mark.parametrize("head", [b"[]", b"{}", b"7", b'{"pieces": 7}', b'{"pieces": [-1]}', b'{"pieces": ["x"]}'])
def test_a_head_that_makes_no_sense_is_refused(head: bytes) -> None:
    with pytest.raises(Torn):
        receive(BytesIO(len(head).to_bytes(4, "big") + head))


def test_more_than_any_picture_has_is_not_waited_for() -> None:
    head = b'{"pieces": [%d]}' % (MOST_PIECES + 1)
    with pytest.raises(Torn):
        receive(BytesIO(len(head).to_bytes(4, "big") + head))
