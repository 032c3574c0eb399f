"""Articles from JSON Lines, as `briefgen extract --jsonl` reads them."""

import json

import pytest

from briefgen.articles import read_jsonl
from briefgen.errors import BriefgenError

TEXT = "\n  Dockers walk out over pay in Lenton\nAround 2,000 dockers at the port have walked out over pay.\r\n"


def write(path, *rows) -> None:
    """Rows as JSON, or as they are."""
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8"
    )


def test_text_and_id_are_kept(tmp_path):
    """The text is unchanged, white space and all; the id is the input's; the rest is optional."""
    write(tmp_path / "in.jsonl", {"id": "nr 1/Ä", "text": TEXT}, "", {"id": "2", "text": ""})
    first, second = read_jsonl(tmp_path / "in.jsonl")
    assert (first.id, first.text, first.title) == ("nr 1/Ä", TEXT, "Dockers walk out over pay in Lenton")
    assert (first.publisher, first.url, first.stated) == (None, None, None)
    assert [TEXT[p.start : p.end][:7] for p in first.paragraphs] == ["Dockers", "Around "]
    assert (second.text, second.paragraphs) == ("", ())


def test_metadata_of_a_line(tmp_path):
    """Title, publisher, address; the date is the document creation time, to the day."""
    row = {
        "id": "1",
        "text": TEXT,
        "title": "Strike",
        "publisher": "Lenton Post",
        "url": "https://a.example/",
        "date": None,
    }
    write(tmp_path / "in.jsonl", row | {"date": "1998-02-13T14:26:00"}, row | {"id": "2", "date": "2022-02"})
    first, second = read_jsonl(tmp_path / "in.jsonl")
    assert (first.title, first.publisher, first.url) == ("Strike", "Lenton Post", "https://a.example/")
    assert (first.stated.edtf, first.stated.certainty, first.stated.basis) == (
        "1998-02-13", "stated", "date given with the text",
    )  # fmt: skip
    assert second.stated.precision == "month"


def test_bad_lines_are_told_at_the_end(tmp_path):
    """Good lines come out; then one error names every bad line and what is wrong with it."""
    rows = [
        "{",
        "[]",
        {"id": "3"},
        {"id": "4", "text": 5},
        {"id": "5", "text": TEXT, "date": "soon"},
        {"id": "6", "text": TEXT},
    ]
    write(tmp_path / "in.jsonl", *rows)
    found = []
    with pytest.raises(BriefgenError) as caught:
        found.extend(read_jsonl(tmp_path / "in.jsonl"))
    assert [str(problem) for problem in caught.value.problems] == [
        "in.jsonl:1: is not JSON (Expecting property name enclosed in double quotes).",
        "in.jsonl:2: must be an object with “id” and “text”, both text.",
        "in.jsonl:3: must be an object with “id” and “text”, both text.",
        "in.jsonl:4: must be an object with “id” and “text”, both text.",
        "in.jsonl:5: date: “soon” is no date. Write it as 2022-02-21.",
    ]


def test_hostile_lines(tmp_path):
    """Half a character, another encoding, brackets without end: lines that are told, not crashes."""
    half = b'{"id": "1", "text": "\\ud800"}\n'
    other = '{"id": "2", "text": "café"}\n'.encode("latin-1")
    (tmp_path / "in.jsonl").write_bytes(half + other + b"[" * 100_000 + b"\n")
    with pytest.raises(BriefgenError) as caught:
        list(read_jsonl(tmp_path / "in.jsonl"))
    assert [(problem.line, problem.message) for problem in caught.value.problems] == [
        (1, "is not in UTF-8."),
        (2, "is not in UTF-8."),
        (3, "is not JSON that can be read (too deep)."),
    ]


def test_no_such_file(tmp_path):
    """A missing file is told as one."""
    with pytest.raises(BriefgenError, match="cannot be opened"):
        list(read_jsonl(tmp_path / "none.jsonl"))
