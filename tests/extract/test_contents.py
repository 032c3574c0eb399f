"""Which words a cue attributes, on parses written by hand."""

import pytest

from briefgen.extract.quotations.contents import find_clause, find_object, find_stance, is_clausal
from briefgen.extract.speech.cues import Cue, find_cues
from briefgen.extract.speech.units import Unit
from tests.extract.parses import parse_of

THAT = """
Rossi NNP nsubj said
said VBD ROOT said say
that IN mark holds
it PRP nsubj holds
holds VBZ ccomp said hold
. . punct said
"""
WHICH = """
Rossi NNP nsubj said
said VBD ROOT said say
it PRP nsubj holds
holds VBZ ccomp said hold
, , punct holds
which WDT dobj doubt
engineers NNS nsubj doubt
doubt VBP relcl holds
"""
WHILE = """
Rossi NNP nsubj said
said VBD ROOT said say
it PRP nsubj holds
holds VBZ ccomp said hold
, , punct holds
while IN mark leaks
it PRP nsubj leaks
leaks VBZ advcl holds leak
"""
MEDIAL = """
It PRP nsubj holds
, , punct holds
Rossi NNP nsubj said
said VBD parataxis holds say
, , punct holds
holds VBZ ROOT holds hold
"""
NEXT_CUE = """
Rossi NNP nsubj said
said VBD ROOT said say
it PRP nsubj holds
holds VBZ ccomp said hold
and CC cc holds
added VBD conj holds add
that IN mark lasts
it PRP nsubj lasts
lasts VBZ ccomp added last
"""
COLON = """
Polls NNS nsubj differ
differ VBP ccomp say
: : punct say
few JJ nsubj say
say VBP ROOT say
"""
CONDITION = """
Rossi NNP nsubj said
said VBD ROOT said say
it PRP nsubj holds
holds VBZ ccomp said hold
should MD aux rain
it PRP nsubj rain
rain VB ccomp said
"""
DATED = """
Rossi NNP nsubj said
said VBD ROOT said say
Monday NNP npadvmod said
would MD aux matter
matter VB ccomp said
"""
URGED = """
Rossi NNP nsubj urged
urged VBD ROOT urged urge
towns NNS dobj urged town
to TO aux act
act VB xcomp urged
"""
BARE = """
Rossi NNP nsubj says
says VBZ ROOT says say
is VBZ ccomp says be
true JJ acomp is
"""
ACCUSED = """
Rossi NNP nsubj accused
accused VBD ROOT accused accuse
Baker NNP dobj accused
of IN prep accused
theft NN pobj of
"""
CONDEMNED = """
Rossi NNP nsubj condemned
condemned VBD ROOT condemned condemn
the DT det theft
theft NN dobj condemned
"""
NAMING = """
Rossi NNP nsubj called
called VBD ROOT called call
the DT det plan
plan NN dobj called
mad JJ oprd called
in IN prep called
a DT det statement
statement NN pobj in
"""


@pytest.mark.parametrize(
    ("table", "verb", "content"),
    [
        (THAT, 1, ["that it holds"]),
        (WHICH, 1, ["it holds"]),
        (WHILE, 1, ["it holds"]),
        (MEDIAL, 3, ["It", "holds"]),
        (NEXT_CUE, 1, ["it holds"]),
        (COLON, 4, []),
        (CONDITION, 1, ["it holds should it rain"]),
        (DATED, 1, ["Monday would matter"]),
        (URGED, 1, ["towns to act"]),
        (BARE, 1, []),
    ],
)
def test_clauses(table, verb, content):
    """The clause alone: what the outlet adds, what comes next and what stands before a colon is left out; its
    conditions, a date that it speaks of and who is told to act are part of it."""
    doc = parse_of(table)
    cues = find_cues(doc, [None] * len(doc))
    cue = next(cue for cue in cues if cue.token == verb)
    spans = find_clause(doc, cue, Unit(0, len(doc) - 1, 0, ()), cues)
    assert [doc.text[span.start : span.end] for span in spans] == content


def test_what_is_said_of_an_object():
    """All objects of a verb of naming, and not where it was said."""
    doc = parse_of(NAMING)
    span = find_object(doc, Cue(1, 0, "verb"), ())
    assert doc.text[span.start : span.end] == "the plan mad"


@pytest.mark.parametrize(("table", "content"), [(ACCUSED, ["Baker of theft"]), (CONDEMNED, []), (THAT, [])])
def test_stances(table, content):
    """An accusation says something without a clause; what is condemned has happened, and nobody claims it."""
    doc = parse_of(table)
    spans = find_stance(doc, Cue(1, 0, "verb"), Unit(0, len(doc) - 1, 0, ()), ())
    assert [doc.text[span.start : span.end] for span in spans] == content


@pytest.mark.parametrize(
    ("table", "verb", "reports"),
    [
        (THAT, 1, True),
        ("Rossi NNP nsubj say\ndid VBD aux say do\nnot RB neg say\nsay VB ROOT say", 3, False),
        ("too RB advmod soon\nsoon RB ROOT soon\nto TO aux say\nsay VB xcomp soon", 3, False),
        ("Rossi NNP nsubj went\nwent VBD ROOT went go\nto TO aux say\nsay VB xcomp went", 3, True),
    ],
)
def test_what_reports_without_marks(table, verb, reports):
    """Neither what is negated nor what is only to be said is reported; going on to say is saying."""
    doc = parse_of(table)
    (cue,) = (cue for cue in find_cues(doc, [None] * len(doc)) if cue.token == verb)
    assert is_clausal(doc, cue) is reports
