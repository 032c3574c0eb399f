"""corrections.yaml becomes values, or messages that say what is wrong and where."""

import pytest

from briefgen.corrections import read_corrections
from briefgen.errors import ConfigError
from briefgen.models import (
    ActorHide,
    ActorMerge,
    ActorRetype,
    ActorSplit,
    ArticleCorrection,
    Corrections,
    EventCorrection,
    FactCorrection,
    QuotationCorrection,
)

EVERYTHING = """
actors:
  - merge: [Zelensky, Zelenskyy]
    as: Volodymyr Zelensky
  - merge: [Kiev, Kyiv]
  - split: {name: Johnson, article: b.txt, as: Alan Johnson}
  - hide: Anadolu Agency
  - retype: {name: Kremlin, kind: organization}
articles:
  - file: b.txt
    published: 2022-02-21
quotations:
  - says: direct threat
    in: a.txt
    speaker: Jens Stoltenberg
events:
  - says: arrived in Minsk
    when: 2022-02-03
facts:
  - says: would not send troops
    pin: true
    note: Confirmed by telephone.
"""


@pytest.fixture
def written(tmp_path):
    """A function that writes a corrections.yaml and reads it back."""

    def write(text):
        path = tmp_path / "corrections.yaml"
        path.write_text(text, encoding="utf-8")
        return read_corrections(path)

    return write


def test_without_a_file_there_are_none(tmp_path):
    """Nobody has to write corrections."""
    assert read_corrections(tmp_path / "corrections.yaml") == Corrections()


def test_every_kind_of_entry(written):
    """Each entry is a value with the line it begins on."""
    assert written(EVERYTHING) == Corrections(
        actors=(
            ActorMerge(3, ("Zelensky", "Zelenskyy"), "Volodymyr Zelensky"),
            ActorMerge(5, ("Kiev", "Kyiv"), "Kiev"),
            ActorSplit(6, "Johnson", "b.txt", "Alan Johnson"),
            ActorHide(7, "Anadolu Agency"),
            ActorRetype(8, "Kremlin", "organization"),
        ),
        articles=(ArticleCorrection(10, "b.txt", published="2022-02-21"),),
        quotations=(QuotationCorrection(13, "direct threat", "a.txt", speaker="Jens Stoltenberg"),),
        events=(EventCorrection(17, "arrived in Minsk", when="2022-02-03"),),
        facts=(FactCorrection(20, "would not send troops", pin=True, note="Confirmed by telephone."),),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "actors:\n  - mrege: [A, B]",
            "corrections.yaml:2: actors.0.mrege: unknown key. Did you mean “merge”?",
        ),
        (
            "actors:\n  - as: A",
            'corrections.yaml:2: actors.0: must be exactly one of merge, split, hide and retype, not {"as": "A"}.',
        ),
        (
            "actors:\n  - retype: {name: Kremlin, kind: building}",
            "corrections.yaml:2: actors.0.retype.kind: must be “person”, “organization”, “place” or “group”, "
            "not “building”.",
        ),
        ("articles:\n  - published: 2022-02-21", "corrections.yaml:2: articles.0.file: is missing."),
        (
            "quotations:\n  - says: no\n",
            "corrections.yaml:2: quotations.0.says: must have at least 3 characters, not “no”.",
        ),
        (
            "facts:\n  - says: some words\n    pinned: true",
            "corrections.yaml:3: facts.0.pinned: unknown key. Did you mean “pin”?",
        ),
        (
            "events:\n  - says: some words\n    when: soon",
            "corrections.yaml:3: events.0.when: must be a date in EDTF, such as 2022-02-03 or 2022-02, not “soon”.",
        ),
        (
            "articles:\n  - file: a.txt\n    published: 2022-02-30",
            "corrections.yaml:3: articles.0.published: must be a date in EDTF, such as 2022-02-03 or 2022-02, "
            "not “2022-02-30”.",
        ),
    ],
)
def test_messages(written, text, message):
    """Each message names file, line and key."""
    with pytest.raises(ConfigError) as caught:
        written(text)
    assert message in [str(problem) for problem in caught.value.problems]
