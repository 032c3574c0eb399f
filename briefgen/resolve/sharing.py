"""How much of what two statements say is shared, by weight: their actors, numbers and dates, and their words."""

from functools import lru_cache
from itertools import product

from briefgen.resolve.statements import LIGHT, Statement, Terms
from briefgen.resolve.synonyms import are_synonyms, senses_of

REMEMBERED = 2**17  # pairs of terms whose weight a process keeps in memory
SYNONYM = 0.9  # what a synonym counts of a word
SAME_STORY = 0.8  # articles that share this part of their names count as telling the same story


def overlap(one: Statement, other: Statement) -> float:
    """The part, by weight, that what both say has in all that they say: 1.0 is the same terms."""
    return shared_part(one, other)[1]


def shared_part(one: Statement, other: Statement) -> tuple[float, float]:
    """The weight of what both say, and the part it has in all that they say."""
    shared = weight_shared(one.terms, other.terms)
    return shared, 2 * shared / (one.terms.weight + other.terms.weight)


@lru_cache(maxsize=REMEMBERED)
def weight_shared(one: Terms, other: Terms) -> float:
    """The weight of what both say, in the same words or in synonyms."""
    theirs, told = other.content, other.particulars
    shared = sum([weight for term, weight in one.particulars.items() if term in told])
    shared += sum([min(weight, theirs[word]) for word, weight in one.content.items() if word in theirs])
    these, those = _left(one, other), _left(other, one)
    for words, bare in ((these, other.bare), (those, one.bare)):
        for word in sorted(bare.intersection(words)):
            shared += words.pop(word)  # a name that one article's words do not show to be one; "since 2019"
    return shared + _weight_of_synonyms(these, those) if these and those else shared


def _weight_of_synonyms(these: dict[str, float], those: dict[str, float]) -> float:
    """Each word with the first of the others that can mean the same, each of them once."""
    found, left = 0.0, {word: weight for word, weight in those.items() if senses_of(word)}
    for word, weight in these.items():
        meant = next((each for each in left if are_synonyms(word, each)), None)
        if meant is not None:
            found += SYNONYM * min(weight, left.pop(meant))
    return found


def _left(one: Terms, other: Terms) -> dict[str, float]:
    """The words of one that the other does not say."""
    said = other.content
    return {word: weight for word, weight in one.content.items() if word not in said}


def digits_shared(one: Statement, other: Statement) -> int:
    """How many digits that tell the longest number has that both give; 0 for a small one, or none."""
    if not one.numbers or not other.numbers:
        return 0
    return max((digits for number, digits in one.numbers.items() if number in other.numbers), default=0)


def same_story(one: Statement, other: Statement) -> float:
    """How far two articles name the same actors: the part of the names of the one with fewer."""
    fewer = min(len(one.story), len(other.story))
    return min(len(one.story & other.story) / fewer, SAME_STORY) if fewer else 0.0


def predicates_alike(one: Statement, other: Statement) -> bool:
    """The same happens, in the same words or in synonyms."""
    if one.head != other.head:
        return are_synonyms(one.head, other.head)
    if one.claim.predicate.startswith("be ") != other.claim.predicate.startswith("be "):
        return False
    return one.head not in LIGHT or not _are_told_of_else(one, other)


def _are_told_of_else(one: Statement, other: Statement) -> bool:
    """ "Took part in the rally", "taken into custody": a verb that tells little, and other words beside it."""
    these, those = _beside(one), _beside(other)
    return bool(these and those) and not any(are_synonyms(*pair) for pair in product(these, those))


def _beside(statement: Statement) -> frozenset[str]:
    """What is said beside what happens, and what does or undergoes it."""
    return statement.terms.content.keys() - {statement.head} - statement.things
