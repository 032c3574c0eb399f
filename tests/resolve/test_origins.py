"""Origins: which articles are independent of one another."""

from briefgen.resolve.origins import copies, independent

WIRE = "The harbour of the old town was closed on Monday after a ship had struck its wall. "
ALSO = "Nobody was hurt, and divers will look at the damage below the water on Tuesday morning. "
OWN = "Fishermen told this newspaper that they had warned of the narrow entrance for many years."


def test_articles_that_share_their_sentences_are_one(readings_from):
    """Two publishers of one agency text are one origin; a third with words of its own is another."""
    readings = readings_from(
        f"- | The Post | {WIRE}{ALSO}\n- | The Globe | {WIRE}{ALSO}{OWN}\n- | The Herald | {OWN}{OWN.lower()}"
    )
    copied = copies(readings)
    assert copied["article-0"] == {"article-1"}
    assert independent(readings[:2], copied) == 1
    assert independent(readings[::2], copied) == 2


def test_one_publisher_is_one_origin(readings_from):
    """However many articles a publisher prints, it is one."""
    readings = readings_from(f"- | The Post | {WIRE}\n- | The Post | {OWN}")
    assert independent(readings, copies(readings)) == 1


def test_a_copied_text_may_be_the_publishers_own(readings_from):
    """A copy of another publisher's article adds nothing to what that publisher tells in an article of its own."""
    readings = readings_from(f"- | The Post | {WIRE}\n- | The Globe | {WIRE}\n- | The Globe | {OWN}")
    assert independent(readings, copies(readings)) == 1


def test_texts_of_ones_own_count(readings_from):
    """Two publishers that share an agency's text, and each have words of their own too, are two."""
    lines = [f"- | {name} | {WIRE}" for name in ("The Post", "The Globe")]
    lines += [f"- | The Post | {OWN}", f"- | The Globe | {ALSO}"]
    readings = readings_from("\n".join(lines))
    assert independent(readings, copies(readings)) == 2
