"""Subjects: who does what a verb says, where the parse tells it and where quotations broke the parse."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.speech.lexicon import (
    ADDRESSING_VERBS,
    DOCUMENT_NOUNS,
    INDEFINITE,
    NEGATIONS,
    PERSON_ENDINGS,
    SPEAKING_NOUNS,
)
from briefgen.extract.speech.marks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "csubj", "expl")
NOMINAL = ("PROPN", "PRON", "NOUN")
TIMELIKE = ("DATE", "TIME")
SHARING = ("conj", "xcomp", "advcl", "dep")
INSIDE_A_PHRASE = ("compound", "poss", "nmod", "amod", "nummod")


def find_subject(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """Who does what `verb` says: its own subject, or the one it shares with the verb or noun it hangs on."""
    own = [
        child
        for child in verb.children
        if child.dep_ in SUBJECTS
        and inside[child.i] is None
        and (child.i < verb.i or _is_inverted(verb, child, inside))
    ]
    if own:
        subject = _antecedent(own[-1])
        return subject if _is_speaker(subject) and not _is_cut_off(verb, own[0]) else _beside(verb, inside)
    if is_passive(verb):
        return _agent(verb)
    head = verb.head
    if head.i == verb.i or inside[head.i] is not None:
        return _beside(verb, inside)
    if is_set_off(verb):
        return find_subject(_main_verb(verb, inside), inside)
    if verb.dep_ in SHARING and head.pos_ in ("VERB", "AUX"):
        return _shared_subject(verb, inside)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return find_subject(head.head, inside) if head.head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VBD", "VBZ", "VBP"):
        return _issuer(head, inside)
    return _beside(verb, inside)


def can_speak(source: "Token") -> bool:
    """Whether a source is somebody or a body: a name, a personal pronoun, a noun for people, bodies or documents."""
    if source.pos_ in ("PROPN", "PRON", "NUM", "DET"):
        return source.lower_ not in ("it", "this", "that", "which", "there")
    lemma = source.lemma_.lower()
    if source.pos_ == "ADJ":
        return lemma in INDEFINITE
    return lemma in SPEAKING_NOUNS or lemma.endswith(PERSON_ENDINGS) or bool(source.ent_type_)


def is_passive(verb: "Token") -> bool:
    """Whether what stands before a verb is not who does it: "was told", "when asked", "asked by reporters"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if any(child.dep_ in ("aux", *SUBJECTS) for child in verb.children):
        return False
    when = verb.tag_ == "VBD" and any(child.lower_ == "when" for child in verb.children)
    bare = verb.dep_ == "advcl" and (verb.tag_ == "VBN" or when)
    return bare or (verb.tag_ == "VBN" and any(child.dep_ == "agent" for child in verb.children))


def is_negated(verb: "Token") -> bool:
    """Whether a verb tells what was not done: "did not say"."""
    return any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in verb.children)


def is_set_off(verb: "Token") -> bool:
    """Whether `verb` is a participle after a comma (", saying …"): it goes with the sentence, not the word before."""
    if verb.tag_ != "VBG" or not verb.i or verb.dep_ not in ("advcl", "acl", "conj", "dep"):
        return False
    first = verb.left_edge if verb.left_edge.dep_ in ("advmod", "mark") else verb
    return first.i > verb.sent.start and first.nbor(-1).text in (",", "–", "—", "-")


def _is_inverted(verb: "Token", subject: "Token", inside: Sequence[Quoted | None]) -> bool:
    """Whether a subject may stand behind its verb ("…, said Rossi"), and is not what the next clause speaks of.

    The verb then follows a sign, or begins the sentence.
    """
    if verb.i > verb.sent.start and not verb.nbor(-1).is_punct and not verb.nbor(-1).is_space:
        return False
    return _may_be_inverted(verb, inside) and not _opens_clause(verb, subject, inside)


def _opens_clause(verb: "Token", noun: "Token", inside: Sequence[Quoted | None]) -> bool:
    """Whether a noun behind a verb is rather the subject of what follows it: "said [the outcome] was"."""
    if verb.i and inside[verb.i - 1] is not None:
        return False
    after = noun.right_edge.i + 1
    return after < len(noun.doc) and noun.doc[after].tag_ in ("MD", "VBD", "VBZ", "VBP")


def _shared_subject(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """The subject of the verb that `verb` hangs on: "was prompted to say", "came and said"; past what cannot speak."""
    head = verb.head
    if is_passive(head):
        subject = next((child for child in head.children if child.dep_ == "nsubjpass"), None)
    else:
        subject = find_subject(head, inside)
    speaks = subject is not None and can_speak(subject)
    if not speaks and verb.dep_ == "conj" and head.dep_ == "ccomp" and head.head.pos_ == "VERB":
        return find_subject(head.head, inside)
    return subject


def _main_verb(verb: "Token", inside: Sequence[Quoted | None]) -> "Token":
    """The verb of the outermost clause around `verb`, past the clauses that it reports, short of quoted ones."""
    head = verb.head
    while head.head.i != head.i and head.dep_ not in ("conj", "parataxis") and inside[head.head.i] is None:
        head = head.head
    return head if head.pos_ in ("VERB", "AUX") else verb.head


def _antecedent(subject: "Token") -> "Token":
    """The noun a relative pronoun stands for; "who" is somebody: "Rossi, a lawyer at Acme, who"."""
    if subject.tag_ not in ("WP", "WDT") or subject.head.dep_ != "relcl":
        return subject
    noun = subject.head.head
    while (
        subject.lower_ == "who"
        and noun.ent_type_ in ("ORG", "GPE")
        and noun.dep_ == "pobj"
        and noun.head.head.pos_ in ("NOUN", "PROPN")
    ):
        noun = noun.head.head
    return noun


def _agent(verb: "Token") -> "Token | None":
    agents = [each for child in verb.children if child.dep_ == "agent" for each in child.children]
    return agents[0] if agents else None


def _issuer(noun: "Token", inside: Sequence[Quoted | None]) -> "Token":
    """Who speaks through a document: "issued a statement saying" is said by who issued it."""
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_.lower() in DOCUMENT_NOUNS:
        noun = noun.head.head
    if noun.lemma_.lower() not in DOCUMENT_NOUNS or noun.dep_ not in ("dobj", "pobj"):
        return noun
    verb = noun.head.head if noun.head.dep_ == "prep" else noun.head
    issuer = find_subject(verb, inside) if verb.pos_ == "VERB" else None
    return issuer if issuer is not None and can_speak(issuer) else noun


# ── what the parser lost ─────────────────────────────────────────────────────────────────────────────────────────────


def _is_cut_off(verb: "Token", subject: "Token") -> bool:
    """Whether the parser lost a name right after the verb: "said Maria Rossi (D), a judge" with only the judge left."""
    if verb.i + 1 >= len(verb.doc) or subject.left_edge.i <= verb.i + 1:
        return False
    after = verb.nbor(1)
    return after.pos_ == "PROPN" and after.ent_type_ not in TIMELIKE and verb.lemma_.lower() not in ADDRESSING_VERBS


def _beside(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """The noun next to a verb the parser gave no subject, as happens around long quotations."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) and _may_be_inverted(verb, inside) else None
    if after is not None and inside[after.i] is None and after.pos_ in (*NOMINAL, "DET", "ADJ"):
        head = _phrase_head(after)
        if head is not None and _is_speaker(head) and head.tag_ != "PRP$" and not _opens_clause(verb, head, inside):
            return head
    before = _before(verb, inside)
    return before if before is not None and inside[before.i] is None and _is_source(before) else None


def _may_be_inverted(verb: "Token", inside: Sequence[Quoted | None]) -> bool:
    """Whether what follows a verb may be its subject: not behind a name, and of "asked" only after a quotation."""
    if verb.i > verb.sent.start and verb.nbor(-1).pos_ in NOMINAL:
        return False
    return verb.lemma_.lower() not in ADDRESSING_VERBS or (verb.i > 0 and inside[verb.i - 1] is not None)


def _before(verb: "Token", inside: Sequence[Quoted | None]) -> "Token | None":
    """The noun before a verb, past adverbs and dates; with a comma between them the first that an insertion follows."""
    doc, first, index = verb.doc, verb.sent.start, verb.i - 1
    while index > first and (doc[index].pos_ in ("ADV", "AUX", "PART", "ADP") or doc[index].ent_type_ in TIMELIKE):
        index -= 1
    if doc[index].text == ")":
        index = next((i - 1 for i in range(index, first, -1) if doc[i].text == "("), index)
    if doc[index].pos_ in NOMINAL:
        return doc[index]
    if doc[index].text != ",":
        return None
    outside = (doc[i] for i in range(first, index) if inside[i] is None and doc[i + 1].text in (",", "("))
    return next((head for head in outside if head.pos_ in NOMINAL and _is_source(head)), None)


def _phrase_head(token: "Token") -> "Token | None":
    """The head of the noun phrase that begins at `token`."""
    while token.pos_ not in NOMINAL or token.dep_ in INSIDE_A_PHRASE:
        if token.head.i <= token.i:
            return None
        token = token.head
    return token


def _is_speaker(token: "Token") -> bool:
    return token.pos_ in (*NOMINAL, "DET", "NUM", "ADJ", "X") and token.ent_type_ not in TIMELIKE


def _is_source(token: "Token") -> bool:
    return _is_speaker(token) and can_speak(token)
