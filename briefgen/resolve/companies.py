"""Companies by their names: "Volda Airways" is Volda for short, and "the company" where an article names no other."""

from dataclasses import replace

from briefgen.models import Argument, Extraction

TRADES = frozenset(
    {
        "airlines", "airways", "automotive", "aviation", "bank", "biotech", "brewery", "breweries", "chemicals", "coal",
        "construction", "electric", "electronics", "energy", "engineering", "entertainment", "ferries", "foods", "gas",
        "holding", "holdings", "hotels", "industries", "infrastructure", "insurance", "laboratories", "logistics",
        "media", "mining", "mobile", "motors", "oil", "petroleum", "pharma", "pharmaceuticals", "power", "rail",
        "railways", "robotics", "semiconductors", "shipping", "shipyards", "software", "solar", "steel", "stores",
        "studios", "systems", "technologies", "telecom", "textiles", "trains", "water",
    }
)  # fmt: skip
COMPANY = "company"


def short_name(name: str) -> str | None:
    """The word that a company goes by, where its trade is all that its name says beside it; None for other names."""
    words = name.casefold().split()
    return words[0] if len(words) == 2 and words[1] in TRADES else None


def only_company(extraction: Extraction) -> int | None:
    """The entity that "the company" is in an article: one that bears its name, where all such bear one name."""
    found = {short: e for e, entity in enumerate(extraction.entities) if (short := short_name(entity.name))}
    return next(iter(found.values())) if len(found) == 1 else None


def with_company(argument: Argument, company: int) -> Argument:
    """The argument with what "the company" stands for in it, where it names nobody itself."""
    if COMPANY not in argument.words or argument.named or argument.about:
        return argument
    return replace(argument, named=(company,), words=tuple(word for word in argument.words if word != COMPANY))
