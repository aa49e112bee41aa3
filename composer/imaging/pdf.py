"""The first page of a PDF to pixels."""

from __future__ import annotations

from PIL import Image

from composer.core.errors import PictureError

SIDE = 3000
"""Pixels of the longer side; an A4 page is read well at that and no network shows more."""
_NEEDS_PASSWORD = 4


def is_pdf(data: bytes) -> bool:
    return data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def first_page(data: bytes) -> Image.Image:
    """On white, as on paper. PictureError: "picture.broken", "picture.locked"."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", 0) == _NEEDS_PASSWORD
        raise PictureError("picture.locked" if locked else "picture.broken", problem=str(error)) from None
    try:
        page = document[0]
        longer = max(page.get_size())
        if longer <= 0:
            raise PictureError("picture.broken", problem="no size")
        image: Image.Image = page.render(scale=SIDE / longer, may_draw_forms=False).to_pil()
        return image.convert("RGB")
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise PictureError("picture.broken", problem=str(error)) from None
    finally:
        document.close()
