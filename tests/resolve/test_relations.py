"""What is known of actors beyond the articles: names nobody wrote, and whose government a capital or seat is."""

from briefgen.models import Actor, Argument, Claim, Entity, Extraction, FoundQuotation, Span
from briefgen.resolve.relations import relate_actors


def _related(*things, claims=(), quotations=()):
    """The actors of one article, each named by its only entity, with the claims and quotations made of them."""
    actors = tuple(Actor(name, name, kind, (name,), (), ("a",), 1, ()) for name, kind in things)
    entities = tuple(Entity(name, kind, (name,)) for name, kind in things)
    said = Extraction("a", entities=entities, claims=claims, quotations=quotations)
    return relate_actors(actors, (tuple(actor.id for actor in actors),), (said,))


PLACES = (("Moscow", "place"), ("Russia", "place"))


def _claim(predicate, role="subject"):
    return Claim(0, 9, predicate=predicate, arguments=(Argument(role, named=(0,)),))


def test_a_capital_that_acts_or_speaks_stands_for_its_country():
    """ "Moscow deployed more troops", "Moscow said": the government of Russia."""
    said = FoundQuotation("indirect", (Span(0, 9),), (), Span(0, 6), entity=0)
    for capital, _ in (_related(*PLACES, claims=(_claim("deploy"),)), _related(*PLACES, quotations=(said,))):
        assert capital.stands_for == "Russia"


def test_a_town_is_a_town():
    """Where something happens there, or the verb is a town's, Moscow is no government."""
    for claim in (_claim("meet", "place"), _claim("host")):
        assert [actor.stands_for for actor in _related(*PLACES, claims=(claim,))] == [None, None]


def test_a_seat_and_a_state_s_body_always_stand_for_their_country():
    """The Kremlin and a foreign ministry need not speak; a country that is no actor is nobody's."""
    kremlin, ministry, russia, office = _related(
        ("Kremlin", "organization"), ("Russian Foreign Ministry", "organization"), ("Russia", "place"),
        ("Downing Street", "organization"),
    )  # fmt: skip
    assert [actor.stands_for for actor in (kremlin, ministry, russia, office)] == ["Russia", "Russia", None, None]


def test_names_that_nobody_wrote():
    """Whoever looks for “Kiev” finds the articles that write “Kyiv”; what is among the aliases is not told again."""
    kyiv, nato, berg = _related(("Kyiv", "place"), ("NATO", "organization"), ("Anna Berg", "person"))
    assert kyiv.known_as == ("Kiev",)
    assert "North Atlantic Treaty Organization" in nato.known_as
    assert "NATO" not in nato.known_as
    assert berg.known_as == ()
