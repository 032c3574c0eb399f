"""What must not contradict for two statements to be one: stance, speaker, who, where, when, how many, on what terms."""

from briefgen.models import FoundFigure, Source, When
from briefgen.resolve.sharing import digits_shared, predicates_alike, same_story
from briefgen.resolve.statements import PRONOUNS, Statement, unit_of
from briefgen.resolve.synonyms import are_opposites

SAME_CAST = 0.5  # of their names, where one number is all that binds two statements
NEAR = 14  # days between articles that may tell the same undated thing
LASTING = 182  # and that may tell the same state or number


def can_be_the_same(one: Statement, other: Statement) -> bool:
    """Nothing that either states, nor on whose word, speaks against their being the same."""
    return speakers_agree(one, other) and contents_agree(one, other)


def contents_agree(one: Statement, other: Statement) -> bool:
    """Nothing that either states speaks against their being the same, whoever says so."""
    same = _stances_agree(one, other) and not are_opposites(one.head, other.head)
    return same and figures_agree(one, other) and circumstances_agree(one, other, NEAR)


def circumstances_agree(one: Statement, other: Statement, near: int) -> bool:
    """On what terms, who, where, which and when; what is not dated may be told `near` days apart."""
    return (
        _conditions_agree(one, other)
        and actors_agree(one, other)
        and _counts_agree(one, other)
        and dates_agree(one, other, near)
    )


def _stances_agree(one: Statement, other: Statement) -> bool:
    """So or not so, in the same way; what is denied is what is said not to be so."""
    if one.negative != other.negative:
        return False
    modalities = one.claim.modality, other.claim.modality
    return modalities[0] == modalities[1] or (one.negative and "denied" in modalities)


def speakers_agree(one: Statement, other: Statement) -> bool:
    """Nobody, or one and the same; a speaker without a name may be anybody who is not of another party."""
    if one.source is None or other.source is None:
        return True
    if _is_pronoun(one.source) or _is_pronoun(other.source):
        return False
    return not (one.speakers and other.speakers) or not one.speakers.isdisjoint(other.speakers)


def _is_pronoun(source: Source) -> bool:
    return source.actor is None and (source.label or "").casefold() in PRONOUNS


def _conditions_agree(one: Statement, other: Statement) -> bool:
    if one.conditions is None or other.conditions is None:
        return one.conditions is other.conditions
    return not one.conditions.isdisjoint(other.conditions)


def actors_agree(one: Statement, other: Statement) -> bool:
    """Each may tell more of who and where than the other, but not each something else, nor who did it to whom."""
    if one.subjects and other.subjects and one.subjects.isdisjoint(other.subjects):
        return False
    if one.objects and other.objects and one.objects.isdisjoint(other.objects):
        return False
    if not (one.doers <= other.actors or other.doers <= one.actors):
        return False
    if not (one.places <= other.actors or other.places <= one.actors):
        return False
    if not (one.people <= other.people or other.people <= one.people):
        return False
    return not one.actors.isdisjoint(other.actors) or not one.named.isdisjoint(other.named) or _same_thing(one, other)


def _same_thing(one: Statement, other: Statement) -> bool:
    """Where one names nobody: the same thing on the same day, or in the same number ("the bridge closes on Monday")."""
    same_cast = same_story(one, other) >= SAME_CAST
    if same_cast and digits_shared(one, other):
        return True
    dated = one.when and other.when and one.when.precision == "day" and one.when.start == other.when.start
    if (one.actors and other.actors) or not (same_cast or not one.things.isdisjoint(other.things)):
        return False
    counted = any(unit_of(a) == unit_of(b) and same_amount(a, b) for a in one.figures for b in other.figures)
    told = predicates_alike(one, other) or not (one.actors or other.actors)
    return bool(dated or counted or (same_cast and told))


def _counts_agree(one: Statement, other: Statement) -> bool:
    """Ordinals and bare numbers ("the sixth round", "58-3"): each may give more than the other, not something else."""
    return one.counts <= other.counts or other.counts <= one.counts


def figures_agree(one: Statement, other: Statement) -> bool:
    """Numbers of one unit are the same numbers; a number that only one gives does not contradict."""
    if not one.figures or not other.figures:
        return True
    for figure, unit in zip(one.figures, one.units, strict=True):
        if unit in other.units and not any(
            unit == theirs and same_amount(figure, each)
            for each, theirs in zip(other.figures, other.units, strict=True)
        ):
            return False
    return True


def same_amount(one: FoundFigure, other: FoundFigure) -> bool:
    """The same number or range, of the same scope; "more than" and "over" are one, and so is a bare number."""
    share = unit_of(one) == "percent"  # what is a share of one thing is a change of another
    return (one.low, one.high) == (other.low, other.high) and (share or one.scope == other.scope)


def dates_agree(one: Statement, other: Statement, near: int = NEAR) -> bool:
    """Dates overlap; what is not dated must come from articles at most `near` days apart."""
    apart = _days_apart(one.days, other.days)
    if one.when and other.when:
        return apart == 0
    if _names_the_year(one, other) or _names_the_year(other, one) or any(map(_is_year, one.counts & other.counts)):
        return True
    both_last = one.claim.lasting and other.claim.lasting
    if one.claim.lasting != other.claim.lasting and (_tells_of_a_day(one.when) or _tells_of_a_day(other.when)):
        return False
    if one.when is None and other.when is None and (both_last or digits_shared(one, other)):
        near = LASTING
    return apart <= near


def _days_apart(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int:
    """Days between the nearest ends of two intervals; none where one is not known."""
    return max(one[0] - other[1], other[0] - one[1], 0) if one and other else 0


def _names_the_year(one: Statement, other: Statement) -> bool:
    """ "In office since 2019", "took office in 2019"; "minister from 2011 to 2014" begins with its first year."""
    return one.when is not None and one.when.edtf[:4] in other.words and _is_of_years(one.when)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_of_years(when: When) -> bool:
    return when.precision == "year" or all(len(year) == 4 for year in when.edtf.split("/"))


def _tells_of_a_day(when: When | None) -> bool:
    return when is not None and when.precision == "day"
