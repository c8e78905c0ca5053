"""Words compared without accents, case, spaces and punctuation."""

import unicodedata


def fold(text: str) -> str:
    """Return the letters and digits of ``text``, lower-case and unaccented: ``cotedivoire``."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, decomposed))


def only_signs(text: str) -> bool:
    """Tell whether ``text`` says something, but not with letters or digits: it finds nothing."""
    return bool(text.strip()) and not fold(text)
