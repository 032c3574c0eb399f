"""Which words a cue attributes, on parses written by hand."""

import pytest

from briefgen.extract.quotations.contents import find_clause, find_object, is_clausal
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
    ],
)
def test_clauses(table, verb, content):
    """The clause alone: what the outlet adds, what comes next and what stands before a colon is left out."""
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
