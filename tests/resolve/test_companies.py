"""Companies: the name they go by, and what "the company" stands for."""

from briefgen.models import Argument, Entity, Extraction
from briefgen.resolve.companies import only_company, short_name, with_company


def _extraction(*names: str) -> Extraction:
    return Extraction("", entities=tuple(Entity(name, "organization", (name,)) for name in names))


def test_a_company_goes_by_its_name_without_its_trade():
    """A name and a trade; what has more to its name, or no trade, goes by all of it."""
    assert short_name("Volda Airways") == "volda"
    assert short_name("Volda Film Studios") is None
    assert short_name("Volda Football Club") is None
    assert short_name("Volda") is None


def test_the_company_is_the_only_one_that_an_article_names():
    """Its full name may stand beside its short one; with two companies nobody knows which is meant."""
    assert only_company(_extraction("Harbour Union", "Volda", "Volda Airways")) == 2
    assert only_company(_extraction("Volda Airways", "Tromso Steel")) is None
    assert only_company(_extraction("Harbour Union", "Volda")) is None


def test_the_company_is_named_where_nobody_is():
    """ "Workers at the company" are the company's; "the Volda company" is named already."""
    workers = Argument("subject", words=("worker", "company"))
    assert with_company(workers, 3) == Argument("subject", named=(3,), words=("worker",))
    named = Argument("subject", named=(1,), words=("company",))
    assert with_company(named, 3) == named
