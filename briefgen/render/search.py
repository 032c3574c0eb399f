"""The search index: what there is to find and where it stands; a script, so that it also loads straight from disk."""

import json
from collections.abc import Iterator

from briefgen.models import Source
from briefgen.render.lookup import Lookup
from briefgen.render.words import WORDS, when_in_words

Entry = tuple[str, str, str, str]  # kind, words, who and when, where


def search_index(look: Lookup) -> bytes:
    """A script that sets `briefgenIndex`: one list an item, of kind, words, what is said of it, and its address."""
    entries = json.dumps(list(_entries(look)), ensure_ascii=False, separators=(",", ":"))
    safe = entries.replace("<", "\\u003c")
    return f"globalThis.briefgenIndex = {safe};\n".encode()


def _entries(look: Lookup) -> Iterator[Entry]:
    briefing = look.briefing
    for actor in briefing.actors:
        yield WORDS["one_actor"], actor.name, ", ".join((*actor.aliases, *actor.known_as)), look.actor_href(actor.id)
    for fact in briefing.facts:
        yield WORDS["one_fact"], fact.text, _who(fact.source), look.item_href("fact", fact.id)
    for quotation in briefing.quotations:
        translated = WORDS["translated"] if look.articles[quotation.article].translated else ""
        about = _joined(_who(quotation.source), when_in_words(quotation.said), translated)
        yield WORDS["one_quotation"], quotation.text, about, look.item_href("quotation", quotation.id)
    for event in briefing.events:
        modality = WORDS[event.modality] if event.modality != "asserted" else ""
        about = _joined(modality, _who(event.source), when_in_words(event.when))
        yield WORDS["one_event"], event.text, about, look.item_href("event", event.id)
    for figure in briefing.figures:
        values = ", ".join(value.text for value in figure.values)
        yield WORDS["one_figure"], figure.label, values, look.item_href("figure", figure.id)
    for article in briefing.articles:
        about = _joined(article.publisher or WORDS["unknown_publisher"], when_in_words(article.published))
        yield WORDS["one_source"], article.title, about, look.source_href(article.id)


def _who(source: Source | None) -> str:
    return "" if source is None else source.label or WORDS["not_named"]


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
