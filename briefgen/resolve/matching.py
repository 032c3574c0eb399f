"""Which statements of different articles say the same, and which contradict one another.

Two say the same when what happens is the same, nothing they say of who, where, when, how many and whether contradicts,
and most of what they say agrees, the more of it the less their articles have in common. The limits were chosen on news
of look-alike events (ECB+), so that what is joined is right.
"""

from itertools import product

from briefgen.models import FoundFigure
from briefgen.resolve.agreement import NEAR, SAME_CAST, can_be_the_same, circumstances_agree, figures_agree
from briefgen.resolve.sharing import digits_shared, predicates_alike, same_story, shared_part, weight_shared
from briefgen.resolve.statements import MEASURES, Statement, is_number, unit_of
from briefgen.resolve.synonyms import are_synonyms

SHARED = 2.0  # the weight that two statements must share at least
OTHER_THINGS = 0.6  # the part where other things do or undergo it
OVERLAP = 0.4  # and the part of their weight
BOUND = 0.5  # the part where what happens is told in words that are no synonyms
REST, REST_PART = 1.5, 0.85  # the weight, and the part, of all but what happens that must be shared then
TELLING, TELLING_BOUND = 2, 0.45  # a number of so many digits binds what has less in common
MOST = 0.5  # of a telling and the one that stands for all
MOST_OF_LITTLE, MOST_BOUND = 0.7, 0.35  # where they say little, and where they give one number
ALL = 0.9  # of a denial and what it denies, where nothing else binds them
DISPUTED_OVERLAP = 0.7  # of two that are to contradict one another
LIKENESS = 1.2  # the overlap of the statements and of their articles' names together
THIN, THIN_LIKENESS = 2.9, 1.45  # what says little, with less weight than this to share, must be more alike
CONFIRMED = 0.3  # what a date or a number that both give adds to the likeness
DISPUTED = 42  # and between those that may dispute it: a denial answers what was said for weeks


def says_the_same(one: Statement, other: Statement) -> bool:
    """Both state the same, as far as the words tell."""
    return can_be_the_same(one, other) and are_alike(one, other)


def contradicts(one: Statement, other: Statement) -> bool:
    """One states what the other denies or negates, or they give numbers of one day that cannot both hold."""
    modalities = one.claim.modality, other.claim.modality
    same_modality, any_denied = modalities[0] == modalities[1], "denied" in modalities
    if one.negative == other.negative:
        same_subject = (
            predicates_alike(one, other) or _names_what_happens(one, other) or _names_what_happens(other, one)
        )
        return same_subject and same_modality and _numbers_clash(one, other)
    if not predicates_alike(one, other) or not (any_denied or same_modality):
        return False
    agree = circumstances_agree(one, other, DISPUTED) and figures_agree(one, other)
    alike = _answers if any_denied else _are_much_alike  # "not" may stand for much, "deny" says what it answers
    return agree and alike(one, other)


def _names_what_happens(one: Statement, other: Statement) -> bool:
    """ "Took part in the walkout" and "walked out": what one tells as happening is a word of the other, and not who
    does or undergoes it there ("protesters")."""
    return one.head != other.head and one.head in other.terms.content and one.head not in other.things


def _numbers_clash(one: Statement, other: Statement) -> bool:
    """Numbers of one day; one told without day or source is the newest that an outlet has, and may be later news."""
    days = [s.when or (s.reading.published if s.source else None) for s in (one, other)]
    same_day = all(day and day.precision == "day" for day in days) and days[0].start == days[1].start
    clashing = any(_count_alike(a, b) and cannot_both_hold(a, b) for a in one.figures for b in other.figures)
    if not (same_day and clashing and circumstances_agree(one, other, NEAR)):
        return False
    shared = weight_shared(one.terms, other.terms)
    numbers = sum(weight for s in (one, other) for term, weight in s.terms.particulars.items() if is_number(term))
    return shared >= SHARED and 2 * shared / (one.terms.weight + other.terms.weight - numbers) >= DISPUTED_OVERLAP


def _count_alike(one: FoundFigure, other: FoundFigure) -> bool:
    """They count the same; people may be called workers, protesters or employees."""
    units = unit_of(one), unit_of(other)
    return are_synonyms(*units) or ("person" in units and not MEASURES.intersection(units))


def cannot_both_hold(one: FoundFigure, other: FoundFigure) -> bool:
    """Two amounts of the same thing, neither a part nor a change, that leave no number between them."""
    if one.scope != "whole" or other.scope != "whole":
        return False
    (low, high), (least, most) = bounds(one), bounds(other)
    return high < least or most < low


def bounds(figure: FoundFigure) -> tuple[float, float]:
    """The least and the most that a figure can mean; "about" gives or takes a tenth, "tens of" ends where the next
    power begins."""
    low, high = figure.low or 0.0, figure.high
    if high is not None:
        return low, high
    if figure.qualifier in ("more than", "at least"):
        return low, float("inf")
    if figure.qualifier == "about":
        return 0.9 * low, 1.1 * low
    return low, 10 * low if (figure.qualifier or "").endswith(" of") else low


# ── what must agree ──────────────────────────────────────────────────────────────────────────────────────────────────


def are_alike(one: Statement, other: Statement) -> bool:
    """Most of what they say is shared; the less their articles have in common, the more must be."""
    shared, part = shared_part(one, other)
    if (shared < SHARED and part < ALL) or part < (OTHER_THINGS if _tell_of_other_things(one, other) else OVERLAP):
        return False
    dated, counted = one.when and other.when, one.figures and other.figures
    if not predicates_alike(one, other) and not _are_bound(one, other, part):
        return False
    likeness = part + same_story(one, other) + CONFIRMED * (bool(dated) + bool(counted))
    return likeness >= (LIKENESS if shared >= THIN else THIN_LIKENESS)


def _tell_of_other_things(one: Statement, other: Statement) -> bool:
    """What common nouns say does or undergoes it differs: the cabinet met, the negotiators met."""
    named = one.things and other.things and not digits_shared(one, other)
    return bool(named) and not any(are_synonyms(*pair) for pair in product(one.things, other.things))


def _are_bound(one: Statement, other: Statement, part: float) -> bool:
    """One number of something, the same actors at one time, or the same in all else: then other words can say it."""
    digits = digits_shared(one, other)
    together = len(one.actors & other.actors) >= 2 and bool(one.when and other.when)
    if part >= (TELLING_BOUND if digits >= TELLING else BOUND) and (digits or together):
        return True
    if one.head == other.head:
        return False  # the same verb, which tells little, of something else
    return one.actors == other.actors and same_story(one, other) >= SAME_CAST and _rest_is_shared(one, other)


def _rest_is_shared(one: Statement, other: Statement) -> bool:
    """All that is said beside what happens, a word of content in it: "a landslide blocked the road", "cut the road"."""
    happens = {one.head, other.head}
    if not (one.terms.content.keys() & other.terms.content.keys()) - happens:
        return False
    shared = weight_shared(one.terms, other.terms)
    apart = sum(weight for s in (one, other) for word, weight in s.terms.content.items() if word in happens)
    return shared >= REST and 2 * shared >= REST_PART * (one.terms.weight + other.terms.weight - apart)


def _answers(one: Statement, other: Statement) -> bool:
    """Alike, or hardly anything in it that the other does not say, whatever else their articles tell."""
    shared, part = shared_part(one, other)
    return are_alike(one, other) or (shared >= SHARED and part >= ALL)


def _are_much_alike(one: Statement, other: Statement) -> bool:
    """Alike, and enough of it to tell that one is the other's contrary."""
    shared, part = shared_part(one, other)
    return shared >= THIN and part >= DISPUTED_OVERLAP and are_alike(one, other)


def says_most_of(one: Statement, other: Statement) -> bool:
    """Half of what both say together, and enough to tell them from others; less where a number binds them."""
    shared, part = shared_part(one, other)
    if part >= MOST and (shared >= SHARED or part >= MOST_OF_LITTLE):
        return True
    return part >= MOST_BOUND and digits_shared(one, other) >= TELLING
