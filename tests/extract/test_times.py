"""Temporal expressions, as words and as what they mean in an article of Friday 7 January 2022."""

from pathlib import Path

from briefgen.dates import from_edtf, ground_all, timex_values
from briefgen.extract.pipeline import parse
from briefgen.extract.times import find_times
from tests.cases import parametrize

PUBLISHED = from_edtf("2022-01-07")


@parametrize(Path(__file__).parent / "cases" / "times.txt")
def test_times(case, nlp, article_of):
    """Each case lists its expressions: words, TIMEX3 type, and the date (EDTF), or the TIMEX3 value where it has none."""
    article = article_of(case.text)
    times = find_times(next(parse([article], nlp)), article.paragraphs)
    whens = ground_all(times, article.text, PUBLISHED)
    values = timex_values(times, article.text, PUBLISHED)
    found = tuple(
        f"{article.text[time.start : time.end]} | {time.type} | {when.edtf if when else value}"
        for time, when, value in zip(times, whens, values, strict=True)
    )
    assert found == case.expected
