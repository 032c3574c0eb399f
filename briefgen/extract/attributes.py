"""Rules of the pipeline's attribute ruler, asked once for all tokens that look the same.

Most of the ruler's patterns are of one token: what they say of it follows from the few attributes that they ask for,
and a text's tokens share these with tokens before them. Patterns of several tokens are matched as ever.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

Match = tuple[int, int, int, int]  # number of the rule, its name's hash, start and end token: as the ruler has them


def remember_matches(ruler: "AttributeRuler") -> None:
    """Lets `ruler` match as it would, but compare single tokens of the same attributes only once."""
    ruler.match = RememberedMatches(ruler).match


class RememberedMatches:
    """What the ruler's own `match` gives, in the same order."""

    def __init__(self, ruler: "AttributeRuler") -> None:
        rules = list(enumerate(rule["patterns"] for rule in ruler.patterns))
        self._lone = _matcher(ruler, ((number, patterns) for number, patterns in rules if _of_one_token(patterns)))
        self._long = _matcher(ruler, ((number, patterns) for number, patterns in rules if not _of_one_token(patterns)))
        asked = {name for _, patterns in rules if _of_one_token(patterns) for (token,) in patterns for name in token}
        self._asked = sorted(asked)
        self._strings = ruler.vocab.strings
        self._found: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def match(self, doc: "Doc") -> list[Match]:
        """Rules that match in `doc`, in the order in which they are to be applied."""
        matches = [(int(self._strings[rule]), rule, start, end) for rule, start, end in _all(self._long, doc)]
        looks = map(tuple, doc.to_array(self._asked).tolist()) if self._asked else ()
        for i, look in enumerate(looks):
            if look not in self._found:
                found = _all(self._lone, doc[i : i + 1])
                self._found[look] = [(int(self._strings[rule]), rule) for rule, _, _ in found]
            matches += [(number, rule, i, i + 1) for number, rule in self._found[look]]
        return sorted(matches)


def _of_one_token(patterns: Iterable[list[dict[str, Any]]]) -> bool:
    """Each pattern is of one token, and asks for nothing but what `Doc.to_array` holds (not so `OP` or `_`)."""
    from spacy.attrs import IDS

    return all(len(pattern) == 1 and pattern[0].keys() <= IDS.keys() for pattern in patterns)


def _matcher(ruler: "AttributeRuler", rules: Iterable[tuple[int, Any]]) -> Any:
    matcher = type(ruler.matcher)(ruler.vocab)
    for number, patterns in rules:
        matcher.add(str(number), patterns)
    return matcher


def _all(matcher: Any, tokens: Any) -> list[tuple[int, int, int]]:
    return matcher(tokens, allow_missing=True) if len(matcher) else []
