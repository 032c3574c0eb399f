"""The calendar: an ungrounded temporal expression and a document date make a `When`; EDTF in and out; dates in words."""

from briefgen.models import Time, When


def ground(time: Time, words: str, published: When | None, earlier: When | None = None) -> When | None:
    """The calendar date of one expression (`words` as written), or None when nothing grounds it."""
    return None


def ground_all(times: tuple[Time, ...], text: str, published: When | None) -> tuple[When | None, ...]:
    """`ground` for all expressions of an article in order; each may count from the one mentioned last."""
    return tuple(ground(time, text[time.start : time.end], published) for time in times)
