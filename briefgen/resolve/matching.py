"""Which statements of different articles say the same, and which contradict one another.

Two say the same when what happens is the same, nothing they say of who, where, when, how many and whether contradicts,
and most of what they say agrees, the more of it the less their articles have in common. The limits were chosen on news
of look-alike events (ECB+), so that what is joined is right.
"""

from datetime import date
from itertools import product

from briefgen.models import Claim, FoundFigure, Source, When
from briefgen.resolve.statements import (
    MEASURES,
    Statement,
    digits_of,
    head_of,
    is_number,
    number_of,
    speakers_of,
    unit_of,
)
from briefgen.resolve.synonyms import are_opposites, are_synonyms

SHARED = 2.0  # the weight that two statements must share at least
OTHER_THINGS = 0.6  # the part where other things do or undergo it
OVERLAP = 0.4  # and the part of their weight
BOUND = 0.5  # the part where what happens is told in words that are no synonyms
REST, REST_PART = 1.5, 0.85  # the weight, and the part, of all but what happens that must be shared then
TELLING, TELLING_BOUND = 2, 0.45  # a number of so many digits binds what has less in common
SYNONYM = 0.9  # what a synonym counts of a word
MOST = 0.5  # of a telling and the one that stands for all
MOST_OF_LITTLE, MOST_BOUND = 0.7, 0.35  # where they say little, and where they give one number
ALL = 0.9  # of a denial and what it denies, where nothing else binds them
DISPUTED_OVERLAP = 0.7  # of two that are to contradict one another
LIKENESS = 1.2  # the overlap of the statements and of their articles' names together
THIN, THIN_LIKENESS = 2.9, 1.45  # what says little, with less weight than this to share, must be more alike
SAME_CAST = 0.5  # of their names, where one number is all that binds two statements
SAME_STORY = 0.8  # articles that share this part of their names count as telling the same story
CONFIRMED = 0.3  # what a date or a number that both give adds to the likeness
NEAR = 14  # days between articles that may tell the same undated thing
LASTING = 182  # and that may tell the same state or number
DISPUTED = 42  # and between those that may dispute it: a denial answers what was said for weeks
ORDINALS = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
)
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


def says_the_same(one: Statement, other: Statement) -> bool:
    """Both state the same, as far as the words tell."""
    return can_be_the_same(one, other) and are_alike(one, other)


def can_be_the_same(one: Statement, other: Statement) -> bool:
    """Nothing that either states speaks against their being the same."""
    same = _stances_agree(one.claim, other.claim) and speakers_agree(one, other) and not _happen_to_oppose(one, other)
    return same and figures_agree(one, other) and _circumstances_agree(one, other, NEAR)


def _stances_agree(one: Claim, other: Claim) -> bool:
    """So or not so, in the same way; what is denied is what is said not to be so."""
    if is_negative(one) != is_negative(other):
        return False
    return one.modality == other.modality or (is_negative(one) and "denied" in (one.modality, other.modality))


def is_negative(claim: Claim) -> bool:
    """It is denied or negated, not both."""
    return claim.negated ^ (claim.modality == "denied")


def _happen_to_oppose(one: Statement, other: Statement) -> bool:
    return are_opposites(head_of(one.claim.predicate), head_of(other.claim.predicate))


def contradicts(one: Statement, other: Statement) -> bool:
    """One states what the other denies or negates, or they give numbers of one day that cannot both hold."""
    claims = one.claim, other.claim
    denied = [claim.modality == "denied" for claim in claims]
    if is_negative(claims[0]) == is_negative(claims[1]):
        same_subject = (
            predicates_alike(one, other) or _names_what_happens(one, other) or _names_what_happens(other, one)
        )
        return same_subject and claims[0].modality == claims[1].modality and _numbers_clash(one, other)
    if not predicates_alike(one, other) or not (any(denied) or claims[0].modality == claims[1].modality):
        return False
    agree = _circumstances_agree(one, other, DISPUTED) and figures_agree(one, other)
    alike = _answers if any(denied) else _are_much_alike  # "not" may stand for much, "deny" says what it answers
    return agree and alike(one, other)


def _names_what_happens(one: Statement, other: Statement) -> bool:
    """ "Took part in the walkout" and "walked out": what one tells as happening is a word of the other."""
    return head_of(one.claim.predicate) in other.content


def _numbers_clash(one: Statement, other: Statement) -> bool:
    """Numbers of one day; one told without day or source is the newest that an outlet has, and may be later news."""
    days = [s.when or (s.reading.published if s.source else None) for s in (one, other)]
    same_day = all(day and day.precision == "day" for day in days) and days[0].start == days[1].start
    clashing = any(_count_alike(a, b) and cannot_both_hold(a, b) for a in one.figures for b in other.figures)
    if not (same_day and clashing and _circumstances_agree(one, other, NEAR)):
        return False
    shared = _weight_shared(one, other)
    numbers = sum(weight for s in (one, other) for term, weight in s.particulars.items() if is_number(term))
    return shared >= SHARED and 2 * shared / (one.weight + other.weight - numbers) >= DISPUTED_OVERLAP


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


def _circumstances_agree(one: Statement, other: Statement, near: int) -> bool:
    return (
        _conditions_agree(one.claim, other.claim)
        and actors_agree(one, other)
        and _counts_agree(one, other)
        and dates_agree(one, other, near)
    )


# ── what must not contradict ─────────────────────────────────────────────────────────────────────────────────────────


def speakers_agree(one: Statement, other: Statement) -> bool:
    """Nobody, or one and the same; a speaker without a name may be anybody who is not of another party."""
    if one.source is None or other.source is None:
        return True
    if _is_pronoun(one.source) or _is_pronoun(other.source):
        return False
    speakers = [speakers_of(statement.reading, statement.claim, statement.source) for statement in (one, other)]
    return not all(speakers) or bool(speakers[0] & speakers[1])


def _is_pronoun(source: Source) -> bool:
    return source.actor is None and (source.label or "").casefold() in PRONOUNS


def _conditions_agree(one: Claim, other: Claim) -> bool:
    conditions = [[a for a in claim.arguments if a.role == "if"] for claim in (one, other)]
    if not all(conditions):
        return not any(conditions)
    words = [{word for argument in condition for word in argument.words} for condition in conditions]
    return bool(words[0] & words[1])


def actors_agree(one: Statement, other: Statement) -> bool:
    """Each may tell more of who and where than the other, but not each something else, nor who did it to whom."""
    who = one.doers - other.actors, other.doers - one.actors
    where = one.places - other.actors, other.places - one.actors
    people = one.people - other.people, other.people - one.people
    if _apart(one.subjects, other.subjects) or _apart(one.objects, other.objects):
        return False
    known = one.actors & other.actors or one.named & other.named or _same_thing(one, other)
    return bool(known) and not (all(who) or all(where) or all(people))


def _same_thing(one: Statement, other: Statement) -> bool:
    """Where one names nobody: the same thing on the same day, or in the same number ("the bridge closes on Monday")."""
    same_cast = _same_story(one, other) >= SAME_CAST
    if _same_numbers(one, other) and same_cast:
        return True
    dated = one.when and other.when and one.when.precision == "day" and one.when.start == other.when.start
    if (one.actors and other.actors) or not (one.things & other.things or same_cast):
        return False
    counted = any(unit_of(a) == unit_of(b) and same_amount(a, b) for a in one.figures for b in other.figures)
    told = predicates_alike(one, other) or not one.actors | other.actors
    return bool(dated or counted or (same_cast and told))


def _apart(these: frozenset[str], those: frozenset[str]) -> bool:
    return bool(these and those) and not these & those


def _counts_agree(one: Statement, other: Statement) -> bool:
    """Ordinals and bare numbers ("the sixth round", "58-3"): each may give more than the other, not something else."""
    counts = [{word for word in s.words if word[0].isdigit() or word in ORDINALS} for s in (one, other)]
    return not (counts[0] - counts[1] and counts[1] - counts[0])


def figures_agree(one: Statement, other: Statement) -> bool:
    """Numbers of one unit are the same numbers; a number that only one gives does not contradict."""
    for figure in one.figures:
        same_unit = [f for f in other.figures if unit_of(f) == unit_of(figure)]
        if same_unit and not any(same_amount(figure, f) for f in same_unit):
            return False
    return True


def same_amount(one: FoundFigure, other: FoundFigure) -> bool:
    """The same number or range, of the same scope; "more than" and "over" are one, and so is a bare number."""
    share = unit_of(one) == "percent"  # what is a share of one thing is a change of another
    return (one.low, one.high) == (other.low, other.high) and (share or one.scope == other.scope)


def dates_agree(one: Statement, other: Statement, near: int = NEAR) -> bool:
    """Dates overlap; what is not dated must come from articles at most `near` days apart."""
    if one.when and other.when:
        return _overlap(one.when, other.when)
    if _names_the_year(one, other) or _names_the_year(other, one):
        return True
    if one.claim.lasting != other.claim.lasting and (_tells_of_a_day(one) or _tells_of_a_day(other)):
        return False
    first, second = one.when or one.reading.published, other.when or other.reading.published
    if one.when is None and other.when is None and (_same_numbers(one, other) or _both_last(one, other)):
        near = LASTING
    return first is None or second is None or _distance(first, second) <= near


def _names_the_year(one: Statement, other: Statement) -> bool:
    """ "In office since 2019", "took office in 2019"."""
    return one.when is not None and one.when.precision == "year" and one.when.edtf[:4] in other.words


def _tells_of_a_day(statement: Statement) -> bool:
    return statement.when is not None and statement.when.precision == "day"


def _both_last(one: Statement, other: Statement) -> bool:
    return one.claim.lasting and other.claim.lasting


def _overlap(one: When, other: When) -> bool:
    return (one.start or "") <= (other.end or "9999") and (other.start or "") <= (one.end or "9999")


def _distance(one: When, other: When) -> int:
    """Days between the nearest ends of two dates."""
    if _overlap(one, other):
        return 0
    first, second = sorted((one, other), key=lambda when: when.start or "")
    return (date.fromisoformat(second.start or "9999-12-31") - date.fromisoformat(first.end or "0001-01-01")).days


# ── what must agree ──────────────────────────────────────────────────────────────────────────────────────────────────


def are_alike(one: Statement, other: Statement) -> bool:
    """Most of what they say is shared; the less their articles have in common, the more must be."""
    shared, part = _shared(one, other)
    if (shared < SHARED and part < ALL) or part < (OTHER_THINGS if _tell_of_other_things(one, other) else OVERLAP):
        return False
    dated, counted = one.when and other.when, one.figures and other.figures
    if not predicates_alike(one, other) and not _are_bound(one, other, part):
        return False
    likeness = part + _same_story(one, other) + CONFIRMED * (bool(dated) + bool(counted))
    return likeness >= (LIKENESS if shared >= THIN else THIN_LIKENESS)


def _tell_of_other_things(one: Statement, other: Statement) -> bool:
    """What common nouns say does or undergoes it differs: the cabinet met, the negotiators met."""
    named = one.things and other.things and not _same_numbers(one, other)
    return bool(named) and not any(are_synonyms(*pair) for pair in product(one.things, other.things))


def _are_bound(one: Statement, other: Statement, part: float) -> bool:
    """One number of something, the same actors at one time, or the same in all else: then other words can say it."""
    digits = max((digits_of(figure) for figure in _common(one, other)), default=0)
    together = len(one.actors & other.actors) >= 2 and bool(one.when and other.when)
    if part >= (TELLING_BOUND if digits >= TELLING else BOUND) and (digits or together):
        return True
    return one.actors == other.actors and _same_story(one, other) >= SAME_CAST and _rest_is_shared(one, other)


def _rest_is_shared(one: Statement, other: Statement) -> bool:
    """All that is said beside what happens, a word of content in it: "a landslide blocked the road", "cut the road"."""
    happens = {head_of(one.claim.predicate), head_of(other.claim.predicate)}
    if not (one.content.keys() & other.content.keys()) - happens:
        return False
    shared = _weight_shared(one, other)
    apart = sum(weight for s in (one, other) for word, weight in s.content.items() if word in happens)
    return shared >= REST and 2 * shared >= REST_PART * (one.weight + other.weight - apart)


def _same_numbers(one: Statement, other: Statement) -> bool:
    return any(digits_of(figure) for figure in _common(one, other))


def _common(one: Statement, other: Statement) -> list[FoundFigure]:
    """The figures of one whose numbers the other gives too."""
    numbers = {number_of(figure) for figure in other.figures}
    return [figure for figure in one.figures if number_of(figure) in numbers]


def predicates_alike(one: Statement, other: Statement) -> bool:
    """The same happens, in the same words or in synonyms."""
    words = head_of(one.claim.predicate), head_of(other.claim.predicate)
    same_state = one.claim.predicate.startswith("be ") == other.claim.predicate.startswith("be ")
    return are_synonyms(*words) and (same_state or words[0] != words[1])


def _answers(one: Statement, other: Statement) -> bool:
    """Alike, or hardly anything in it that the other does not say, whatever else their articles tell."""
    shared, part = _shared(one, other)
    return are_alike(one, other) or (shared >= SHARED and part >= ALL)


def _are_much_alike(one: Statement, other: Statement) -> bool:
    """Alike, and enough of it to tell that one is the other's contrary."""
    shared, part = _shared(one, other)
    return shared >= THIN and part >= DISPUTED_OVERLAP and are_alike(one, other)


def overlap(one: Statement, other: Statement) -> float:
    """The part, by weight, that what both say has in all that they say: 1.0 is the same terms."""
    return _shared(one, other)[1]


def says_most_of(one: Statement, other: Statement) -> bool:
    """Half of what both say together, and enough to tell them from others; less where a number binds them."""
    shared, part = _shared(one, other)
    if part >= MOST and (shared >= SHARED or part >= MOST_OF_LITTLE):
        return True
    return part >= MOST_BOUND and any(digits_of(figure) >= TELLING for figure in _common(one, other))


def _shared(one: Statement, other: Statement) -> tuple[float, float]:
    """The weight of what both say, and the part it has in all that they say."""
    shared = _weight_shared(one, other)
    return shared, 2 * shared / (one.weight + other.weight)


def _weight_shared(one: Statement, other: Statement) -> float:
    shared = sum(weight for term, weight in one.particulars.items() if term in other.particulars)
    shared += sum(min(weight, other.content[word]) for word, weight in one.content.items() if word in other.content)
    these, those = _left(one, other), _left(other, one)
    for words, told in ((these, other.particulars), (those, one.particulars)):
        for word in [word for word in words if f"who {word}" in told or f"on {word}" in told]:
            shared += words.pop(word)  # a name that one article's words do not show to be one; "since 2019"
    for word, weight in these.items():
        meant = next((each for each in those if are_synonyms(word, each)), None)
        if meant is not None:
            shared += SYNONYM * min(weight, those.pop(meant))
    return shared


def _left(one: Statement, other: Statement) -> dict[str, float]:
    """The words of one that the other does not say."""
    return {word: weight for word, weight in one.content.items() if word not in other.content}


def _same_story(one: Statement, other: Statement) -> float:
    """How far two articles name the same actors: the part of the names of the one with fewer."""
    fewer = min(len(one.story), len(other.story))
    return min(len(one.story & other.story) / fewer, SAME_STORY) if fewer else 0.0
