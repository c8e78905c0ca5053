"""Words compared without accents, case, spaces and punctuation."""

import unicodedata


def fold(text: str) -> str:
    """Return the letters and digits of ``text``, lower-case and unaccented: ``cotedivoire``."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, decomposed))
