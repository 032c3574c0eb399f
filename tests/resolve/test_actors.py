"""Actors across articles, from hand-made extractions: who is one, under which name, with what."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.models import Article, Entity, Extraction, FoundQuotation, Mention, Paragraph, Span
from briefgen.resolve.actors import resolve_actors


def _person(name, *aliases, gender=None, roles=()):
    return Entity(name, "person", (name, *aliases), roles=roles, gender=gender)


def _thing(name, kind="organization", *aliases):
    return Entity(name, kind, (name, *aliases))


def _resolved(*entities_of_articles):
    """Articles whose text lists their entities' names, one sentence, each named twice."""
    articles, extractions = [], []
    for number, entities in enumerate(entities_of_articles):
        text = " ".join(entity.name for entity in entities)
        articles.append(Article(f"a{number}", f"{number}.txt", "", text, (Paragraph(0, len(text), "body"),)))
        mentions = tuple(Mention(0, 1, "name", e) for e in range(len(entities)) for _ in range(2))
        extractions.append(Extraction(f"a{number}", (Span(0, len(text)),), mentions, tuple(entities)))
    return resolve_actors(tuple(articles), tuple(extractions))


def test_spellings_of_one_name_are_one_actor():
    """Zelensky and Zelenskyy, Sergei and Sergey meet; the commonest spelling is shown, all are aliases."""
    actors, ids = _resolved(
        [_person("Volodymyr Zelenskyy"), _person("Sergei Lavrov")],
        [_person("Volodymyr Zelensky"), _person("Sergey Lavrov")],
        [_person("Volodymyr Zelensky"), _person("Sergey Lavrov")],
    )
    assert [actor.name for actor in actors] == ["Sergey Lavrov", "Volodymyr Zelensky"]
    assert actors[1].aliases == ("Volodymyr Zelenskyy", "Volodymyr Zelensky")
    assert ids == (("volodymyr-zelensky", "sergey-lavrov"),) * 3


def test_known_places_and_bodies_meet_under_one_name():
    """Kyiv and Kiev, NATO and its long name, UK and United Kingdom are one each, under the name they are known by."""
    actors, _ = _resolved(
        [_thing("Kyiv", "place"), _thing("NATO"), _thing("UK", "place")],
        [_thing("Kiev", "place"), _thing("North Atlantic Alliance"), _thing("United Kingdom", "place")],
    )
    assert [(actor.name, actor.aliases) for actor in actors] == [
        ("Kyiv", ("Kyiv", "Kiev")),
        ("NATO", ("NATO", "North Atlantic Alliance")),
        ("United Kingdom", ("UK", "United Kingdom")),
    ]


def test_a_lone_surname_joins_the_only_bearer():
    """An article that only says “Johnson” speaks of the one Johnson of all articles."""
    actors, ids = _resolved([_person("Boris Johnson")], [_person("Johnson")])
    assert len(actors) == 1
    assert ids == (("boris-johnson",), ("boris-johnson",))


def test_an_ambiguous_surname_stays_within_its_article():
    """With two Johnsons about, a lone surname is neither, and two articles' lone Johnsons are not one."""
    actors, ids = _resolved(
        [_person("Boris Johnson")], [_person("Alan Johnson")], [_person("Johnson")], [_person("Johnson")]
    )
    assert len(actors) == 4
    assert len({id for (id,) in ids}) == 4


def test_a_surname_alone_does_not_join_the_other_gender():
    """“Mrs Clarke” is not the only Clarke known when he is a man."""
    actors, _ = _resolved([_person("Kenneth Clarke", gender="m")], [_person("Clarke", "Mrs Clarke", gender="f")])
    assert len(actors) == 2


def test_look_alikes_stay_two():
    """Johnson and Johnston are nearer than Kyiv and Kiev, and two people all the same."""
    actors, _ = _resolved([_person("Mark Johnson")], [_person("Mark Johnston")])
    assert len(actors) == 2


def test_no_chain_joins_two_people_of_one_article():
    """“J. Smith” could be John or Jane: it joins neither, and so does not make one person of them."""
    _, ids = _resolved([_person("John Smith"), _person("Jane Smith")], [_person("J. Smith")])
    assert len({id for article in ids for id in article}) == 3


def test_two_people_one_article_keeps_apart_are_never_one():
    """Father and son with one name stay two, though their names could be one person's."""
    actors, _ = _resolved([_person("Ronald Stark"), _person("Ronald Stark Jr.")], [_person("Ronald Stark Jr.")])
    assert sorted((actor.name, len(actor.articles)) for actor in actors) == [
        ("Ronald Stark", 1),
        ("Ronald Stark Jr.", 2),
    ]


def test_an_acronym_told_once_holds_everywhere():
    """What one article spells out, another may abbreviate."""
    actors, _ = _resolved([_thing("Northern Fisheries Council", "organization", "NFC")], [_thing("NFC")])
    assert [actor.name for actor in actors] == ["Northern Fisheries Council"]


def test_a_name_labelled_a_body_once_is_the_person_it_is_elsewhere():
    """A person with a title or form of address outvotes an article in which the name looked like a company."""
    actors, _ = _resolved(
        [_person("Dana Brand", "Mr Brand", gender="m")], [_thing("Dana Brand")], [_thing("Dana Brand")]
    )
    assert [(actor.name, actor.kind, len(actor.articles)) for actor in actors] == [("Dana Brand", "person", 3)]


def test_bodies_that_every_country_has_are_left_out():
    """A “Foreign Ministry” of no country is no actor; its entity has no actor id."""
    actors, ids = _resolved([_thing("Foreign Ministry"), _thing("Kenyan Foreign Ministry")])
    assert [actor.name for actor in actors] == ["Kenyan Foreign Ministry"]
    assert ids == ((None, "kenyan-foreign-ministry"),)


def test_roles_are_evidence_and_said_once():
    """A title is shown in its fullest wording, once, and its evidence slices to it; a former office is another."""
    text = "President Ann Lee met former French President Guy Moreau and French President Ann Lee."
    at = [Span(text.index(words), text.index(words) + len(words)) for words in ("President", "French President Ann")]
    roles = (at[0], Span(at[1].start, at[1].end - 4), Span(text.index("former"), text.index(" Guy")))
    articles = (Article("a", "a.txt", "", text, (Paragraph(0, len(text), "body"),)),)
    extraction = Extraction("a", (), (Mention(10, 17, "name", 0),), (_person("Ann Lee", roles=roles),))
    (actor,), _ = resolve_actors(articles, (extraction,))
    assert [role.title for role in actor.roles] == ["French President", "former French President"]
    assert all(text[role.evidence.start : role.evidence.end] == role.title for role in actor.roles)


def _told(*tellings):
    """Articles in which one entity each, "Ann Lee" unless named, is given roles in so many words."""
    articles, extractions = [], []
    for number, (name, *titles) in enumerate(tellings):
        text = " ".join([name, *titles])
        spans = tuple(Span(text.index(title), text.index(title) + len(title)) for title in titles)
        articles.append(Article(f"a{number}", f"{number}.txt", "", text, ()))
        mentions = (Mention(0, len(name), "name", 0),) * 2
        extractions.append(Extraction(f"a{number}", (), mentions, (_person(name, roles=spans),)))
    return resolve_actors(tuple(articles), tuple(extractions))


def test_the_role_that_most_articles_give_stands_first():
    """By vote of articles, not their order, in the commonest spelling; what a fuller wording holds counts for it."""
    (actor,), _ = _told(
        ("Ann Lee", "union boss"), ("Ann Lee", "secretary-general of the union"), ("Ann Lee", "Union Boss"),
        ("Ann Lee", "secretary-general"), ("Ann Lee", "secretary-general"), ("Ann Lee", "union boss"),
        ("Ann Lee", "secretary-general"),
    )  # fmt: skip
    assert [role.title for role in actor.roles] == [
        "secretary-general of the union", "union boss", "union boss", "Union Boss"
    ]  # fmt: skip
    assert actor.roles[0].evidence.article == "a1"


def test_names_nearly_alike_are_one_person_in_one_office():
    """Two transliterations meet where both hold the office; the office's last word alone tells too little."""
    actors, _ = _told(("Yusuf Khaleel", "Moroccan Foreign Minister"), ("Youssef Khalil", "Moroccan foreign minister"))
    assert [(actor.name, actor.aliases) for actor in actors] == [
        ("Youssef Khalil", ("Yusuf Khaleel", "Youssef Khalil"))
    ]
    actors, _ = _told(("Yusuf Khaleel", "economist"), ("Youssef Khalil", "economist"))
    assert len(actors) == 2


def test_a_woman_and_a_man_are_two():
    """Maria and Mario are spelled alike; what tells their gender keeps them apart."""
    actors, _ = _resolved([_person("Maria Novak", gender="f")], [_person("Mario Novak", gender="m")])
    assert len(actors) == 2


def test_father_and_son_are_two_though_no_article_has_both():
    """Whoever is Jr. is not the one without."""
    actors, _ = _resolved([_person("Ronald Stark")], [_person("Ronald Stark Jr.")])
    assert len(actors) == 2


def test_a_lone_word_named_once_is_an_actor_if_it_speaks():
    """A news agency that reports something is somebody; a word that looks like a name is not."""
    text = "Pressline reported a fire. Ofwat was there."
    quotation = FoundQuotation("indirect", (Span(19, 25),), (), Span(0, 9), Span(10, 18), "Pressline", 0)
    extraction = Extraction(
        "a", (), (Mention(0, 9, "name", 0), Mention(27, 32, "name", 1)), (_thing("Pressline"), _thing("Ofwat")),
        quotations=(quotation,),
    )  # fmt: skip
    actors, _ = resolve_actors((Article("a", "a.txt", "", text, ()),), (extraction,))
    assert [actor.name for actor in actors] == ["Pressline"]


def test_a_state_s_body_is_one_under_all_its_names():
    """Adjective and possessive name one ministry; a dateline's capitals and a people's adjective are no other names."""
    actors, _ = _resolved(
        [_thing("Kenyan Health Ministry"), _thing("Lima", "place"), _thing("Peru", "place")],
        [_thing("Kenya’s health ministry"), _thing("LIMA", "place"), Entity("Peru", "place", ("Peruvian",))],
        [_thing("Kenya's health ministry")],
    )
    assert {actor.name: actor.aliases for actor in actors} == {
        "Kenya's health ministry": ("Kenyan Health Ministry", "Kenya’s health ministry"),
        "Lima": ("Lima",),
        "Peru": ("Peru",),
    }


def test_companions_are_counted_by_shared_sentences():
    """Who stands in the same sentences as whom, pronouns included."""
    mentions = (
        Mention(0, 3, "name", 0),
        Mention(5, 8, "name", 1),
        Mention(12, 14, "pronoun", 0),
        Mention(20, 24, "name", 2),
    )
    extraction = Extraction(
        "a",
        (Span(0, 10), Span(11, 18), Span(19, 30)),
        mentions,
        (_person("Ann Lee"), _person("Bob Ray"), _person("Cy Orr")),
    )
    actors, _ = resolve_actors((Article("a", "a.txt", "", "x" * 30, ()),), (extraction,))
    assert [(actor.id, actor.mentions, [(c.actor, c.sentences) for c in actor.with_]) for actor in actors] == [
        ("ann-lee", 2, [("bob-ray", 1)]),
        ("bob-ray", 1, [("ann-lee", 1)]),
        ("cy-orr", 1, []),
    ]


def test_ids_are_numbered_on_a_clash():
    """Two actors whose names make one slug have two ids."""
    actors, _ = _resolved([_person("Ana Rey")], [Entity("Ana-Rey", "organization", ("Ana-Rey",))])
    assert len({actor.id for actor in actors}) == len(actors)


PEOPLE = ("Ann Lee", "Lee", "A. Lee", "Bruce Lee", "Anne Lee", "Lee Ann")
THINGS = ("NATO", "Nato", "Kyiv", "Kiev", "Acme", "Foreign Ministry", "Lee")
ENTITIES = st.sampled_from([*map(_person, PEOPLE), _person("Anna Lee", "Mrs Lee", gender="f"), *map(_thing, THINGS)])


@given(st.lists(st.lists(ENTITIES, max_size=4, unique_by=lambda entity: entity.name), max_size=5))
def test_every_entity_has_at_most_one_actor_and_every_actor_an_entity(entities):
    """Ids and actors agree, ids are unique, and an actor's articles are those whose entities it has."""
    actors, ids = _resolved(*entities)
    assert len({actor.id for actor in actors}) == len(actors)
    assert {id for article in ids for id in article if id} == {actor.id for actor in actors}
    for actor in actors:
        assert actor.articles == tuple(f"a{number}" for number, article in enumerate(ids) if actor.id in article)


@given(st.permutations(range(5)))
def test_who_is_one_does_not_depend_on_the_order_of_articles(order):
    """The same articles in another order give the same actors, by name, kind and number of articles."""
    articles = (
        [_person("Volodymyr Zelensky")],
        [_person("Volodymyr Zelenskyy"), _thing("Kiev", "place")],
        [_person("Zelensky")],
        [_person("Alan Johnson"), _person("Johnson")],
        [_person("Boris Johnson"), _thing("Kyiv", "place")],
    )
    assert _shown(*articles) == _shown(*(articles[i] for i in order))


def _shown(*articles):
    return {(actor.name, actor.kind, len(actor.articles)) for actor in _resolved(*articles)[0]}
