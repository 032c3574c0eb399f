"""Short names of organizations: what each can be short for."""

from briefgen.extract.mentions.abbreviations import short_names


def test_acronyms_companies_and_bodies_without_country():
    """Initials, a company's first words, and a body's name after its country are short for the whole."""
    short = short_names(["International Whaling Commission", "Harwell Foods Inc.", "Kenyan Health Ministry"])
    assert short["iwc"] == "international whaling commission"
    assert short["harwell"] == short["harwell foods"] == "harwell foods"
    assert short["health ministry"] == "kenyan health ministry"


def test_what_two_names_could_be_short_for_tells_nothing():
    """With two health ministries in an article, “the Health Ministry” is neither."""
    assert "health ministry" not in short_names(["Kenyan Health Ministry", "Ugandan Health Ministry"])


def test_the_first_word_of_a_company_may_be_a_place():
    """“Washington” is not short for a company that is named after the city."""
    assert "washington" not in short_names(["Washington Power Co."])
