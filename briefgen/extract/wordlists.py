"""How the lexicons write down their lists: words in a text, with spaces between them."""


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())
