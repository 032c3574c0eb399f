"""Likely merges: what an editor is asked, and what nobody should be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.corrections import CorrectionsFile
from briefgen.models import Actor, ActorRole, Entity, Evidence, Extraction
from briefgen.resolve.suggestions import suggest_merges
from briefgen.yamlfile import load_yaml


def _actor(name, kind="person", articles=("a",), roles=()):
    said = tuple(ActorRole(title, Evidence(articles[0], 0, len(title), title)) for title in roles)
    return Actor(name.lower(), name, kind, (name,), said, articles, 1, ())


def _suggested(*actors, genders=()):
    ids = tuple((actor.id,) for actor in actors)
    told = dict(genders)
    found = tuple(
        Extraction(actor.name, entities=(Entity(actor.name, actor.kind, (actor.name,), gender=told.get(actor.name)),))
        for actor in actors
    )
    return suggest_merges(actors, ids, found)


def _thing(name, article="b"):
    return _actor(name, "organization", (article,))


@pytest.mark.parametrize(
    ("one", "other", "line"),
    [
        (_actor("Agus Yudhistira"), _actor("Agus Yudistira", articles=("b",)),
         "- merge: [Agus Yudhistira, Agus Yudistira]  # names spelled nearly alike"),
        (_actor("Ronald Stark"), _actor("Ronald Stark Jr.", articles=("b",)),
         '- merge: [Ronald Stark, "Ronald Stark Jr."]  # names spelled nearly alike'),
        (_actor("Henrik Lundstrom"), _actor("Lunstrom", articles=("b",)),
         "- merge: [Henrik Lundstrom, Lunstrom]  # the only one of that surname"),
        (_thing("Northern Fisheries Council", "a"), _thing("NFC"),
         "- merge: [Northern Fisheries Council, NFC]  # the only name with these initials"),
        (_thing("Kenyan Centre for Applied Economics", "a"), _thing("Centre for Applied Economics"),
         "- merge: [Kenyan Centre for Applied Economics, Centre for Applied Economics]"
         "  # the same body, with and without its country"),
    ],
)  # fmt: skip
def test_what_is_suggested(one, other, line):
    """A line for corrections.yaml, with the reason as its comment."""
    assert _suggested(one, other) == (line,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_actor("Agus Yudhistira"), _actor("Agus Yudistira")),
        (_actor("Anna Berg"), _actor("Anna Borg", articles=("b",))),
        (_actor("Bill Bratton", roles=["police chief"]), _actor("Bill Burton", articles=("b",), roles=["strategist"])),
        (_actor("Henrik Lundstrom"), _thing("Lundstrom")),
        (_thing("Kenyan Farmers", "a"), _thing("Farmers")),
        (_thing("Northern Fisheries Council", "a"), _thing("NTC")),
    ],
)
def test_what_is_not_suggested(one, other):
    """Two that one article names, short names, other offices, a company called like a person, a lone word."""
    assert _suggested(one, other) == ()


def test_a_woman_and_a_man_are_not_suggested():
    """Clarke who is a woman is not the one Clarke known, who is a man."""
    people = _actor("Kenneth Clarkson"), _actor("Clarkson", articles=("b",))
    assert _suggested(*people, genders=[("Kenneth Clarkson", "m"), ("Clarkson", "f")]) == ()
    assert len(_suggested(*people, genders=[("Kenneth Clarkson", "m")])) == 1


def test_with_two_bearers_nobody_is_suggested():
    """A surname that two bear is nobody's."""
    two = _actor("Henrik Lundstrom"), _actor("Maria Lundstrom")
    assert _suggested(*two, _actor("Lundstrom", articles=("b",))) == ()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12))
def test_a_line_pasted_is_a_correction(surname):
    """Whatever the names: the line is YAML that says what it should."""
    people = _actor(f"Ronald {surname}"), _actor(f"Ronald {surname} Jr.", articles=("b",))
    for line in _suggested(*people):
        entries = CorrectionsFile.model_validate(load_yaml(f"actors:\n  {line}\n", "corrections.yaml").value)
        assert entries.actors[0].merge == [person.name for person in people]
