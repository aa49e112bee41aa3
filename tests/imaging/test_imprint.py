"""The file of a rendition says whose it is, and nothing else of what its original said."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import ExifTags, Image, IptcImagePlugin, TiffImagePlugin

from composer.core.rights import Imprint
from composer.imaging.apply import apply
from composer.imaging.imprint import save_options
from composer.imaging.opening import inspect
from tests.imaging.pictures import busy, display_p3, saved, shown
from tests.imaging.test_master import plans

FORMATS = ("image/jpeg", "image/png", "image/webp")
IMPRINT = Imprint("Jörg Ångström / Lötbild <Archiv>", "© 2026 Lötbild & Söhne", ai=True)
SECRETS = (b"Hannover", b"SN-4711", b"hidden word", b"37.7749", b"secret-creator", b"Canon")


def rendered(data: bytes, mime: str, imprint: Imprint | None, limit: int = 1_000_000) -> bytes:
    (wanted,) = plans(data, 300)
    return apply(data, replace(wanted, mime=mime, imprint=imprint, max_bytes=limit)).data


def original(kind: str) -> bytes:
    """With every kind of metadata that Pillow writes."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Hannover"
    exif[ExifTags.Base.Make] = "Canon"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = "SN-4711"
    position = exif.get_ifd(ExifTags.IFD.GPSInfo)
    position[ExifTags.GPS.GPSLatitudeRef] = "N"
    position[ExifTags.GPS.GPSLatitude] = tuple(TiffImagePlugin.IFDRational(v) for v in (37, 46, 29.64))
    position[ExifTags.GPS.GPSAreaInformation] = b"37.7749"
    words = {"JPEG": {"comment": b"hidden word"}, "PNG": {"icc_profile": display_p3()}, "WEBP": {}}[kind]
    xmp = {} if kind == "PNG" else {"xmp": b"<x:xmpmeta>secret-creator</x:xmpmeta>"}
    return saved(busy(320, 200), kind, exif=exif, **words, **xmp)


@pytest.mark.parametrize("mime", FORMATS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("imprint", [None, IMPRINT])
def test_nothing_else_of_the_original_survives(kind: str, mime: str, imprint: Imprint | None) -> None:
    data = original(kind)
    assert b"SN-4711" in data
    made = rendered(data, mime, imprint)
    assert not [secret for secret in SECRETS if secret in made]
    exif = shown(made).getexif()
    assert set(exif) <= {ExifTags.Base.Artist, ExifTags.Base.Copyright}
    assert not exif.get_ifd(ExifTags.IFD.GPSInfo)
    assert not exif.get_ifd(ExifTags.IFD.Exif)
    assert "icc_profile" not in shown(made).info


@pytest.mark.parametrize("mime", FORMATS)
def test_without_an_imprint_there_is_no_metadata_at_all(mime: str) -> None:
    image = shown(rendered(saved(busy(320, 200)), mime, None))
    assert not len(image.getexif())
    assert not image.info.keys() & {"exif", "xmp", "photoshop", "comment", "icc_profile"}


@pytest.mark.parametrize("mime", FORMATS)
def test_credit_copyright_and_ai_are_read_back(mime: str) -> None:
    image = shown(rendered(saved(busy(320, 200)), mime, IMPRINT))
    exif = image.getexif()
    # Pillow reads EXIF texts as Latin-1; they are UTF-8, as everybody writes them.
    assert [exif[tag].encode("latin-1").decode() for tag in (315, 33432)] == [IMPRINT.credit, IMPRINT.copyright]
    packet = image.info["xmp"].decode() if "xmp" in image.info else image.info["XML:com.adobe.xmp"]
    for said in ("Lötbild &lt;Archiv&gt;", "Lötbild &amp; Söhne", "trainedAlgorithmicMedia"):
        assert said in packet


def test_a_jpeg_says_it_in_iptc_too() -> None:
    found = IptcImagePlugin.getiptcinfo(shown(rendered(saved(busy(320, 200)), "image/jpeg", IMPRINT)))  # type: ignore[arg-type]
    assert found is not None
    assert found[2, 110] == IMPRINT.credit.encode()
    assert found[2, 116] == IMPRINT.copyright.encode()


@pytest.mark.parametrize("imprint", [Imprint(credit="A"), Imprint(copyright="B"), Imprint(ai=True)])
def test_what_is_not_said_is_not_written(imprint: Imprint) -> None:
    made = rendered(saved(busy(320, 200)), "image/jpeg", imprint)
    exif = shown(made).getexif()
    assert (315 in exif, 33432 in exif) == (bool(imprint.credit), bool(imprint.copyright))
    assert (b"DigitalSourceType" in made, b"photoshop:Credit" in made) == (imprint.ai, bool(imprint.credit))


@pytest.mark.parametrize("mime", FORMATS)
def test_the_imprint_is_within_the_byte_limit(mime: str) -> None:
    limit = 12_000
    made = rendered(saved(busy(320, 200)), mime, IMPRINT, limit)
    assert len(made) <= limit
    assert inspect(made).mime == mime


def test_endless_words_are_cut_between_letters() -> None:
    image = Image.new("RGB", (8, 8))
    file = BytesIO()
    image.save(file, "JPEG", **save_options(Imprint("é" * 50_000), "image/jpeg"))
    assert len(file.getvalue()) < 10_000
    assert shown(file.getvalue()).getexif()[315].encode("latin-1").decode() == "é" * 1000
