"""Whose a picture is, written into its file: EXIF and XMP, and IPTC where a JPEG's readers look for that."""

from __future__ import annotations

import html
import struct

from PIL import ExifTags, Image, PngImagePlugin

from composer.core.rights import Imprint

_AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_CREDIT, _COPYRIGHT = 110, 116
_MOST = 2000
"""Bytes of one value: IPTC readers expect no more, and a limit of a network is not to be filled with words."""


def save_options(imprint: Imprint | None, mime: str) -> dict[str, object]:
    """What Pillow's `save` is given for it."""
    if imprint is None:
        return {}
    if mime == "image/png":
        return {"pnginfo": _png(imprint), "exif": _exif(imprint)}
    options: dict[str, object] = {"exif": _exif(imprint), "xmp": _xmp(imprint)}
    if mime == "image/jpeg":
        options["extra"] = _iptc(imprint)
    return options


def _exif(imprint: Imprint) -> bytes:
    exif = Image.Exif()
    for tag, value in ((ExifTags.Base.Artist, imprint.credit), (ExifTags.Base.Copyright, imprint.copyright)):
        if value:
            exif[tag] = _short(value)
    return exif.tobytes() if len(exif) else b""


def _png(imprint: Imprint) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", _xmp(imprint).decode())
    return info


def _xmp(imprint: Imprint) -> bytes:
    credit, notice = (html.escape(_short(value).decode(), quote=False) for value in (imprint.credit, imprint.copyright))
    said = ""
    if credit:
        said += f"<photoshop:Credit>{credit}</photoshop:Credit>"
        said += f"<dc:creator><rdf:Seq><rdf:li>{credit}</rdf:li></rdf:Seq></dc:creator>"
    if notice:
        said += f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{notice}</rdf:li></rdf:Alt></dc:rights>'
    if imprint.ai:
        said += f"<Iptc4xmpExt:DigitalSourceType>{_AI}</Iptc4xmpExt:DigitalSourceType>"
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
    packet = f'<rdf:RDF {spaces}><rdf:Description rdf:about="">{said}</rdf:Description></rdf:RDF>'
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{packet}</x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _iptc(imprint: Imprint) -> bytes:
    """A JPEG segment. The first record says that the texts are UTF-8."""
    records = b"\x1c\x01\x5a" + struct.pack(">H", 3) + b"\x1b%G"
    for number, value in ((_CREDIT, imprint.credit), (_COPYRIGHT, imprint.copyright)):
        if value:
            records += b"\x1c\x02" + struct.pack(">BH", number, len(_short(value))) + _short(value)
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records + bytes(len(records) % 2)
    body = b"Photoshop 3.0\0" + resource
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def _short(value: str) -> bytes:
    return value.encode()[:_MOST].decode(errors="ignore").encode()
