"""The network's link as a QR code."""

from functools import lru_cache
from io import BytesIO
from typing import Final

PIXELS_PER_MODULE: Final = 10
QUIET_ZONE: Final = 4
"""Modules of white around the code. Source: ISO/IEC 18004."""


@lru_cache(maxsize=32)
def qr(link: str) -> bytes:
    """Return a PNG that a telephone reads as ``link``; a quarter of it may be damaged."""
    import segno  # costs memory until it is needed

    png = BytesIO()
    segno.make_qr(link, error="q").save(png, kind="png", scale=PIXELS_PER_MODULE, border=QUIET_ZONE)
    return png.getvalue()
