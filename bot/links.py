"""Links that people type for others to open."""

SCHEME = "https"


def link_of(text: str) -> str:
    """Return the web address that ``text`` is, or nothing when others could not open it safely."""
    scheme, _, rest = text.strip().partition("://")
    host, *_ = rest.split("/")
    clean = rest.isprintable() and not any(map(str.isspace, rest))
    # What stands before an @ looks like the host and is not.
    named = "." in host and "@" not in host
    return f"{SCHEME}://{rest}" if scheme.casefold() == SCHEME and named and clean else ""
