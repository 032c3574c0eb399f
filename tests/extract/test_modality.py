"""How a text holds an event, on parses written by hand: a model update cannot move these."""

import pytest
from spacy.tokens import Doc

from briefgen.extract.events.modality import find_stance


@pytest.fixture(scope="module")
def parse(nlp):
    """A `Doc` from lines of "word lemma TAG head dep", heads counted from 0."""

    def make(text: str) -> Doc:
        rows = [line.split() for line in text.strip().splitlines()]
        words, lemmas, tags, heads, deps = zip(*rows, strict=True)
        coarse = {
            "V": "VERB",
            "N": "NOUN",
            "M": "AUX",
            "I": "ADP",
            "P": "PRON",
            "T": "PART",
            "D": "DET",
            "J": "ADJ",
            "R": "ADV",
        }
        pos = [coarse[tag[0]] for tag in tags]
        return Doc(nlp.vocab, words=words, lemmas=lemmas, tags=tags, pos=pos, heads=list(map(int, heads)), deps=deps)

    return make


def test_a_denied_plan_is_denied(parse):
    """The outermost verb decides: who denies planning to attack denies the attack."""
    doc = parse("""
        They they PRP 1 nsubj
        denied deny VBD 1 ROOT
        planning plan VBG 1 xcomp
        to to TO 4 aux
        attack attack VB 2 xcomp
        """)
    stance = find_stance(doc[4])
    assert (stance.modality, stance.holder.text) == ("denied", "They")


def test_a_condition_is_no_event(parse):
    """What stands under "if" has not happened and is not planned."""
    doc = parse("""
        We we PRP 1 nsubj
        act act VBP 1 ROOT
        if if IN 4 mark
        they they PRP 4 nsubj
        invaded invade VBD 1 advcl
        """)
    assert find_stance(doc[4]).modality is None


def test_would_after_a_past_verb_of_saying_is_a_plan(parse):
    """ "She said she would fly" reports a plan, and the plan is hers."""
    doc = parse("""
        She she PRP 1 nsubj
        said say VBD 1 ROOT
        she she PRP 4 nsubj
        would would MD 4 aux
        fly fly VB 1 ccomp
        """)
    stance = find_stance(doc[4])
    assert (stance.modality, stance.holder.text) == ("planned", "She")


def test_an_accusation_is_alleged(parse):
    """Whoever is accused of something is not said to have done it."""
    doc = parse("""
        Ministers minister NNS 1 nsubj
        accused accuse VBD 1 ROOT
        them they PRP 1 dobj
        of of IN 1 prep
        violating violate VBG 3 pcomp
        """)
    stance = find_stance(doc[4])
    assert (stance.modality, stance.holder.text) == ("alleged", "Ministers")


def test_a_meeting_to_be_held_is_planned(parse):
    """A passive infinitive after an event noun looks ahead."""
    doc = parse("""
        The the DT 1 det
        meeting meeting NN 1 ROOT
        to to TO 4 aux
        be be VB 4 auxpass
        held hold VBN 1 relcl
        """)
    assert find_stance(doc[1]).modality == "planned"
