"""Claims: what a clause states, how, of whom, and on whose word."""

from dataclasses import replace
from pathlib import Path

from spacy.tokens import Doc

from briefgen.extract import extract
from briefgen.extract.claims.assertion import assertion_of
from briefgen.extract.claims.clauses import arguments_of, marked, predicate_of
from briefgen.models import Argument, Claim, Extraction, Paragraph
from tests.cases import parametrize


def _shown(claim: Claim, found: Extraction, text: str) -> str:
    words = [text[piece.start : piece.end] for piece in (claim.source,) if piece]
    told = [found.times[position] for position in claim.times] + [found.figures[position] for position in claim.figures]
    counted = ", ".join(text[item.start : item.end] for item in told)
    predicate = f"not {claim.predicate}" if claim.negated else claim.predicate
    parts = (text[claim.start : claim.end], predicate, claim.modality, words[0] if words else "-", counted or "-")
    return " | ".join(parts)


@parametrize(Path(__file__).parent / "cases" / "claims.txt")
def test_claims(case, nlp, article_of):
    """Words, predicate, modality, source, dates and figures, as a list."""
    found = extract(article_of(case.text), nlp)
    assert tuple(_shown(claim, found, case.text) for claim in found.claims) == case.expected


def test_only_body_text_claims(nlp, article_of):
    """Headings, captions and boilerplate state nothing."""
    article = article_of("France has sent troops to Spain.")
    heading = replace(article, paragraphs=(Paragraph(0, len(article.text), "heading"),))
    found = extract(heading, nlp)
    assert found.claims == ()


TAGS = {"sent": "VBN", "were": "VBD", "did": "VBD", "refuse": "VB", "sign": "VB"}


def _doc(nlp, words: str, heads: list[int], deps: str, pos: str, lemmas: str) -> Doc:
    tags = [TAGS.get(word, "NN") for word in words.split()]
    parts = {"deps": deps.split(), "pos": pos.split(), "lemmas": lemmas.split(), "tags": tags}
    return Doc(nlp.vocab, words=words.split(), heads=heads, sent_starts=[True] + [False] * (len(heads) - 1), **parts)


def test_passive_and_active_come_to_the_same_parts(nlp):
    """On given parses, "Troops were sent by Norland" and "Norland sent troops" have the same subject and object."""
    passive = _doc(nlp, "Troops were sent by Norland", [2, 2, 2, 2, 3], "nsubjpass auxpass ROOT agent pobj",
                   "NOUN AUX VERB ADP PROPN", "troop be send by Norland")  # fmt: skip
    active = _doc(nlp, "Norland sent troops", [1, 1, 1], "nsubj ROOT dobj", "PROPN VERB NOUN", "Norland send troop")
    clauses = ((passive, passive[2]), (active, active[1]))
    parts = [set(arguments_of(verb, predicate_of(verb), marked(doc, (), (), ()))) for doc, verb in clauses]
    assert parts[0] == parts[1] == {Argument("subject", words=("norland",)), Argument("object", words=("troop",))}


def test_two_negations_make_none(nlp):
    """On a given parse, "did not refuse to sign" is not negated."""
    doc = _doc(nlp, "Norland did not refuse to sign", [3, 3, 3, 3, 5, 3], "nsubj aux neg ROOT aux xcomp",
               "PROPN AUX PART VERB PART VERB", "Norland do not refuse to sign")  # fmt: skip
    assertion = assertion_of(doc[5])
    assert (assertion.negated, assertion.modality) == (False, "planned")
