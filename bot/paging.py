"""Which page of a long list is meant; pages count from 1."""


def page_of(number: int, *, count: int, size: int) -> tuple[int, int]:
    """Return the page that is nearest to ``number``, and of how many it is; one at least."""
    pages = max(1, -(-count // size))
    return min(max(1, number), pages), pages
