"""Who does what a verb says, on parses written by hand."""

import pytest

from briefgen.extract.speech.subjects import can_speak, find_subject
from tests.extract.parses import parse_of

OWN = """
Rossi NNP nsubj said
said VBD ROOT said say
"""
INVERTED = """
said VBD ROOT said say
Rossi NNP nsubj said
"""
PASSIVE = """
it PRP nsubjpass said
was VBD auxpass said be
said VBN ROOT said say
"""
AGENT = """
it PRP nsubjpass said
was VBD auxpass said be
said VBN ROOT said say
by IN agent said
Rossi NNP pobj by
"""
PROMPTED = """
Rossi NNP nsubjpass prompted
was VBD auxpass prompted be
prompted VBN ROOT prompted prompt
to TO aux say
say VB xcomp prompted
"""
PARTICIPLE = """
Rossi NNP nsubj praised
praised VBD ROOT praised praise
Baker NNP dobj praised
, , punct praised
saying VBG acl Baker say
"""
REPORTED_PARTICIPLE = """
Rossi NNP nsubj said
said VBD ROOT said say
Baker NNP nsubj left
left VBD ccomp said leave
, , punct left
adding VBG advcl left add
"""
RELATIVE = """
Rossi NNP nsubj left
, , punct Rossi
who WP nsubj said
said VBD relcl Rossi say
left VBD ROOT left leave
"""
STATEMENT = """
Rossi NNP nsubj issued
issued VBD ROOT issued issue
a DT det statement
statement NN dobj issued
saying VBG acl statement say
"""
NEXT_CLAUSE = """
Rossi NNP dep said
said VBD ROOT said say
the DT det outcome
outcome NN nsubj said
was VBD ccomp said be
open JJ acomp was
"""
NO_INVERSION = """
Rossi NNP dep told
told VBD ROOT told tell
Baker NNP nsubj told
"""
ASKED_BY = """
Asked VBN advcl left ask
by IN agent Asked
Baker NNP pobj by
, , punct left
Rossi NNP nsubj left
left VBD ROOT left leave
"""
ASKED = """
Asked VBN advcl left ask
, , punct left
Rossi NNP nsubj left
left VBD ROOT left leave
"""
AT_WORK = """
Rossi NNP nsubj left
, , punct Rossi
analyst NN appos Rossi
at IN prep analyst
Acme NNP pobj at
, , punct Rossi
who WP nsubj notes
notes VBZ relcl Acme note
left VBD ROOT left leave
"""
NOTE_ON = """
Rossi NNP nsubj replied
replied VBD ROOT replied reply
with IN prep replied
note NN pobj with
saying VBG acl note say
"""
WEEKDAY = """
Rossi NNP dep said
Monday NNP nsubj said
said VBD ROOT said say
"""


@pytest.mark.parametrize(
    ("table", "verb", "subject"),
    [
        (OWN, 1, "Rossi"),
        (INVERTED, 0, "Rossi"),
        (PASSIVE, 2, None),
        (AGENT, 2, "Rossi"),
        (PROMPTED, 4, "Rossi"),
        (PARTICIPLE, 4, "Rossi"),
        (REPORTED_PARTICIPLE, 5, "Rossi"),
        (RELATIVE, 3, "Rossi"),
        (STATEMENT, 4, "Rossi"),
        (NEXT_CLAUSE, 1, "Rossi"),
        (NO_INVERSION, 1, "Rossi"),
        (ASKED_BY, 0, "Baker"),
        (ASKED, 0, None),
        (NOTE_ON, 4, "Rossi"),
    ],
)
def test_subjects(table, verb, subject):
    """Own, inverted, passive, shared, of a participle set off by a comma, of a relative clause, of a document; not
    what the next clause speaks of, nor who is told or asked."""
    doc = parse_of(table)
    found = find_subject(doc[verb], [None] * len(doc))
    assert (found.text if found is not None else None) == subject


def test_who_is_somebody():
    """ "Who" goes past the body that somebody works at, to the person."""
    doc = parse_of(AT_WORK)
    doc[4].ent_type_ = "ORG"
    assert find_subject(doc[7], [None] * len(doc)).text == "analyst"


def test_a_weekday_says_nothing():
    """A date that the parser takes for the subject is none; who stands before it is."""
    doc = parse_of(WEEKDAY)
    doc[1].ent_type_ = "DATE"
    assert find_subject(doc[2], [None] * len(doc)).text == "Rossi"


def test_words_inside_quotation_marks_are_nobodys_subject():
    """A subject that stands in a quotation is not the reporting verb's."""
    doc = parse_of(OWN)
    assert find_subject(doc[1], ["a piece", None]) is None


@pytest.mark.parametrize(
    ("noun", "speaks"),
    [("spokeswoman", True), ("epidemiologist", True), ("ministry", True), ("report", True), ("figure", False)],
)
def test_people_bodies_and_documents_speak(noun, speaks):
    """Figures may suggest something, but they do not say it."""
    assert can_speak(parse_of(f"{noun} NN ROOT {noun}")[0]) is speaks
