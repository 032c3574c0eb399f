"""Synonyms: a fixed table of words that can name the same, and of opposites."""

from briefgen.resolve.synonyms import are_opposites, are_synonyms, senses_of


def test_synonyms_share_a_sense():
    """Words that name one thing in a usual sense, a verb and its noun, and phrasal verbs."""
    assert are_synonyms("resign", "resignation")
    assert are_synonyms("refuse", "turn+down")
    assert not are_synonyms("kill", "injure")


def test_a_word_is_its_own_synonym():
    """A word that the table does not know is like itself alone."""
    assert are_synonyms("florbel", "florbel")
    assert not are_synonyms("florbel", "kill")
    assert senses_of("florbel") == frozenset()


def test_opposites():
    """Whoever is asked first."""
    assert are_opposites("open", "close")
    assert are_opposites("close", "open")
    assert not are_opposites("open", "start")
