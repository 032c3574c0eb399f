"""The parts of a clause: what it says happens or holds, who does it to whom, where, with whom, on what condition.

Voice, control and light verbs are taken out, so that "troops were sent by Norland", "Norland sent troops" and "held
talks", "met" come to the same parts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.claims import lexicon
from briefgen.extract.claims.assertion import condition_of, who_intends
from briefgen.extract.events.attachment import is_event_noun
from briefgen.extract.events.modality import SUBJECTS, carrier, subject_of
from briefgen.models import Argument, FoundFigure, Mention, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
CLAUSES = ("ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "conj", "pcomp", "csubj", "appos")
PREDICATED = ("attr", "acomp", "oprd")
CONTROL = lexicon.PLANNING | lexicon.CARRYING_OUT | lexicon.NEGATING | lexicon.EXISTENCE | lexicon.BELIEVING


@dataclass(frozen=True, slots=True)
class Marked:
    """What is known of an article's words: its mentions, and the tokens that say when or how many."""

    mentions: tuple[Mention, ...]
    counted: frozenset[int]


def marked(doc: "Doc", mentions: Sequence[Mention], times: Sequence[Time], figures: Sequence[FoundFigure]) -> Marked:
    """Gather for a whole article what `arguments_of` needs; a year is a word like others ("in office since 2019")."""
    years = {token.i for token in _tokens(doc, times) if token.shape_ == "dddd"}
    counted = {token.i for token in _tokens(doc, (*times, *figures))}
    return Marked(tuple(mentions), frozenset(counted - years))


def _tokens(doc: "Doc", items: "Sequence[Time | FoundFigure]") -> "Iterator[Token]":
    for item in items:
        yield from doc.char_span(item.start, item.end, alignment_mode="expand") or ()


def predicate_word(predicate: "Token", verb: "Token") -> str:
    """The word for what is said; what "be" predicates is marked, since being a coach is not coaching, and
    a verb keeps its particle ("turn+down")."""
    stated = verb.lemma_ in lexicon.EXISTENCE and predicate.dep_ in PREDICATED and predicate.head == verb
    particle = next((child.lower_ for child in predicate.children if child.dep_ == "prt"), None)
    if particle and predicate.pos_ == "VERB":
        return f"{predicate.lemma_.lower()}+{particle}"
    return f"be {canonical(predicate)}" if stated else canonical(predicate)


def canonical(word: "Token") -> str:
    """The lemma, or the word that stands for all of its synonyms."""
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB" and lemma in lexicon.VERBS_ALIKE:
        return lexicon.VERBS_ALIKE[lemma]
    return lexicon.ALIKE.get(lemma) or lexicon.ALIKE.get(word.lower_) or lemma


def predicate_of(verb: "Token") -> "Token":
    """The word that says what happens: an event noun that a light verb carries, what is predicated with "be"."""
    noun = _event_in(verb) or _toll(verb)
    if noun is not None:
        return noun
    if verb.lemma_ in lexicon.EXISTENCE:
        said = next((child for child in verb.children if child.dep_ in PREDICATED), None)
        return said if said is not None and not _is_amount(said) else verb
    state = _state_of_object(verb) if verb.lemma_ == "have" else None
    return state if state is not None else verb


def _is_amount(said: "Token") -> bool:
    """ "Turnout was 64 percent": the number is no predicate."""
    return said.like_num or said.pos_ == "NUM" or any(child.dep_ == "nummod" for child in said.lefts)


def _event_in(verb: "Token") -> "Token | None":
    """ "Held talks", "was followed by a meeting", "plans an invasion", "an invasion is planned"."""
    for child in verb.children:
        told = is_event_noun(child) and child.dep_ in ("dobj", "nsubjpass", "attr", "nsubj")
        if told and (carrier(child) == verb or schedules(verb)):
            return child
        for inner in child.children if child.dep_ in ("prep", "agent") else ():
            if is_event_noun(inner) and carrier(inner) == verb:
                return inner
    return None


def schedules(verb: "Token") -> bool:
    """ "Plans an invasion", "an invasion is planned", "the vote is due on Friday"."""
    said = next((child for child in verb.children if child.dep_ == "acomp"), verb)
    return verb.lemma_ in lexicon.PLANNING or said.lemma_ in lexicon.PLANNING


def _toll(verb: "Token") -> "Token | None":
    """ "The death toll rose to 12" says that they died."""
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.lemma_ == "toll"), None)


def _state_of_object(verb: "Token") -> "Token | None":
    """ "Has 100,000 troops stationed there": what is said is that they are stationed."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return next((inner for inner in child.children if inner.dep_ == "acl" and inner.tag_ == "VBN"), None)
    return None


def arguments_of(verb: "Token", predicate: "Token", known: Marked) -> tuple[Argument, ...]:
    """The arguments of a clause: of its verb, of the nouns under it, and of the verbs that control it."""
    return _arguments(_phrases(verb, predicate, known), predicate, known)


def noun_arguments_of(noun: "Token", known: Marked) -> tuple[Argument, ...]:
    """The arguments of an event noun that stands alone: "the meeting of ministers", "Norland's invasion of Sudland"."""
    return _arguments(_noun_phrases(noun, known), noun, known)


def _arguments(phrases: "Iterator[tuple[str, Token]]", predicate: "Token", known: Marked) -> tuple[Argument, ...]:
    found = (_argument(role, phrase, predicate, known) for role, phrase in phrases)
    return tuple(dict.fromkeys(argument for argument in found if argument is not None))


# ── phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _phrases(verb: "Token", predicate: "Token", known: Marked) -> Iterator[tuple[str, "Token"]]:
    subject = _subject(verb)
    if subject is not None and subject != predicate:
        passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or _is_participle(verb)
        yield ("object" if passive else "subject"), subject
        if passive and subject.pos_ == "NOUN":  # "relations between Norland and Sudland were strained"
            yield from _prepositional(subject, known, skip="of")
    for child in verb.children:
        if child.dep_ in ("dobj", "attr", "acomp", "oprd") and child != predicate:
            yield "object", child
            yield from _prepositional(child, known, skip="of")
        elif child.dep_ in ("xcomp", "ccomp") and child != predicate:
            yield "other", child
        elif child.dep_ == "agent":
            yield from (("subject", noun) for noun in child.children if noun.dep_ == "pobj" and noun != predicate)
    yield from _prepositional(verb, known)
    if predicate.pos_ in ("VERB", "AUX") and predicate != verb:
        yield from _prepositional(predicate, known)
    elif predicate != verb:
        yield from _noun_phrases(predicate, known)
    condition = condition_of(verb)
    if condition is not None:
        yield "if", condition
    if verb.dep_ == "xcomp" and verb.head.lemma_ in CONTROL:
        yield from _prepositional(verb.head, known)


def _is_participle(verb: "Token") -> bool:
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _subject(verb: "Token") -> "Token | None":
    """The subject; of a participle or relative clause the noun it modifies; of an adjunct that of the clause above."""
    own = subject_of(verb)
    if own is not None and own.tag_ not in ("WDT", "WP"):
        return None if own.dep_ == "expl" else own
    if verb.dep_ == "acl" and verb.tag_ == "VB":  # "the president's decision to send"
        return next((child for child in verb.head.children if child.dep_ == "poss"), None) or who_intends(verb)
    if verb.dep_ in ("acl", "relcl"):
        return verb.head
    if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ":
        return subject_of(verb.head.head)
    if verb.dep_ == "advcl" and verb.head.pos_ in ("VERB", "AUX"):
        return subject_of(verb.head)
    return None


def _noun_phrases(noun: "Token", known: Marked) -> Iterator[tuple[str, "Token"]]:
    yield "other", noun
    for child in noun.children:
        if child.dep_ == "poss":
            yield "of", child
    yield from _prepositional(noun, known)


def _prepositional(word: "Token", known: Marked, skip: str = "") -> Iterator[tuple[str, "Token"]]:
    for preposition in word.children:
        if preposition.dep_ not in ("prep", "dative") or preposition.lower_ == skip:
            continue
        for noun in preposition.children:
            if noun.dep_ != "pobj":
                continue
            if noun.i in known.counted:  # "in two years of the council": the time tells no part, what follows does
                yield from _prepositional(noun, known)
            elif noun.lemma_ in lexicon.CONDITION_NOUNS and preposition.lower_ == "in":
                yield from (("if", inner) for of in noun.children for inner in of.children if inner.dep_ == "pobj")
            else:
                yield _role(preposition.lower_), noun


def _role(preposition: str) -> str:
    if preposition in lexicon.PLACE_PREPOSITIONS:
        return "place"
    if preposition in lexicon.WITH_PREPOSITIONS:
        return "with"
    if preposition in lexicon.FROM_PREPOSITIONS:
        return "from"
    return "of" if preposition == "of" else "other"


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _mentions_about(mentions: Sequence[Mention], tokens: "Sequence[Token]") -> Sequence[Mention]:
    """The mentions that may share a word with `tokens`; both are in the order of the text."""
    first = bisect_left(mentions, tokens[0].idx, key=_start)
    last = bisect_right(mentions, tokens[-1].idx, key=_start)
    return mentions[max(first - 1, 0) : last]


def _start(mention: Mention) -> int:
    return mention.start


def _argument(role: str, head: "Token", predicate: "Token", known: Marked) -> Argument | None:
    """The content of a phrase, without the clauses inside it; None when nothing is left (a pronoun not resolved)."""
    tokens = sorted(_descend(head, _apart(role, head, predicate)), key=lambda token: token.i)
    heads = {head.i, *(token.i for token in _coordinated(head))}
    named, about, covered = {}, {}, set()
    for mention in _mentions_about(known.mentions, tokens):
        spanned = {token.i for token in tokens if mention.start <= token.idx < mention.end}
        if spanned:
            covered |= spanned
            (named if spanned & heads else about)[mention.entity] = None
    covered |= {predicate.i, *known.counted}
    words = [t for t in tokens if t.i not in covered and _tells(t)]
    words.sort(key=lambda token: (token.i not in heads, token.i))
    lemmas = tuple(dict.fromkeys(map(canonical, words)))
    return Argument(role, tuple(named), tuple(about), lemmas) if named or about or lemmas else None


def _tells(token: "Token") -> bool:
    content = token.pos_ in CONTENT and token.is_alpha and not token.is_stop
    return content or token.shape_.rstrip("x").startswith("d")  # "58", "21st"


def _apart(role: str, head: "Token", predicate: "Token") -> tuple[str, ...]:
    """The relations under a phrase's head that are arguments of their own."""
    if head == predicate:
        return ("prep", "agent", "poss")
    return ("prep",) if role == "object" else ()


def _coordinated(head: "Token") -> Iterator["Token"]:
    for child in head.children:
        if child.dep_ == "conj":
            yield child
            yield from _coordinated(child)


def _descend(word: "Token", apart: tuple[str, ...]) -> Iterator["Token"]:
    yield word
    for child in word.children:
        clause = child.dep_ in CLAUSES and not (child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "ADJ"))
        if not clause and child.dep_ != "punct" and (child.dep_ not in apart or child.text == "of" != word.text):
            yield from _descend(child, ())
