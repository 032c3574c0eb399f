"""YAML: values as their writer meant them, the line of each key, errors in plain words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import ConfigError
from briefgen.yamlfile import YamlFile, load_yaml


def value(text: str, **options):
    """The value of a document."""
    return load_yaml(text, "test.yaml", **options).value


def error(text: str, **options) -> str:
    """What is said of a document that cannot be read."""
    with pytest.raises(ConfigError) as caught:
        load_yaml(text, "test.yaml", **options)
    return str(caught.value)


@pytest.mark.parametrize(
    "written", ["2022-02-21", "no", "on", "yes", "12:30", "007", "1_000", "0x1F", "1e3", ".5", "<<"]
)
def test_what_looks_like_text_to_a_person_is_text(written):
    """YAML 1.1 reads these as dates, truth values, octal or sexagesimal numbers; here they stay as written."""
    assert value(f"key: {written}") == {"key": written}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("False", False), ("~", None), ("", None), ("12", 12), ("-3", -3), ("2.5", 2.5)],
)
def test_numbers_truth_values_and_nothing(written, meant):
    """Only plain numbers, true, false and null are something else than text."""
    assert value(f"key: {written}") == {"key": meant}


def test_quotation_marks_make_text():
    """A number in quotation marks is text."""
    assert value("a: '12'\nb: \"true\"\nc: |\n  5\n") == {"a": "12", "b": "true", "c": "5\n"}


def test_untyped_scalars_stay_as_written():
    """Front matter wants a title of 1.10 to be "1.10"."""
    assert value("title: 1.10\nauthors: [1984, ~]", typed=False) == {"title": "1.10", "authors": ["1984", None]}


def test_keys_are_text():
    """Keys are never numbers or truth values."""
    assert value("on: a\n1: b") == {"on": "a", "1": "b"}


def test_lines_of_keys_and_items():
    """Each key and list item knows its line; what is not there has the line of the nearest thing around it."""
    document = load_yaml("title: A\nactors:\n  - merge: [B, C]\n    as: D\n\n  - hide: E\n", "test.yaml")
    places = {("title",): 1, ("actors",): 2, ("actors", 0, "merge", 1): 3, ("actors", 0, "as"): 4, ("actors", 1): 6}
    assert {path: document.line(path) for path in places} == places
    assert document.line(("actors", 1, "as")) == 6


def test_lines_count_from_the_first_line_of_a_part():
    """Front matter begins on the second line of its file."""
    assert load_yaml("title: A\ndate: B", "a.md", first_line=2).line(("date",)) == 3
    assert error("title: A\ndate: B: C", first_line=2).startswith("test.yaml:3: there is a colon")


def test_an_empty_document():
    """Nothing is None, with or without comments."""
    assert value("") is None
    assert value("# nothing\n") is None
    assert YamlFile.empty("a.yaml").line(("a",)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: c: d", "test.yaml:2: there is a colon where none can stand."),
        ("a:\n\t- b", "test.yaml:2: this character cannot begin a value. Indent with spaces"),
        ('a: "b', "test.yaml:1: a quotation mark or bracket is not closed."),
        ("a: [1, 2", "test.yaml:1: a bracket is not closed, or a comma is missing."),
        ("a: {b: 2022-02-03?}", "test.yaml:1: a bracket is not closed, or a comma is missing. Put a text with “?”"),
        ("a: 1\nb", "test.yaml:2: a key has no colon after it."),
        ("a: [\n", "test.yaml:2: a value is missing here, or a bracket is closed that was not opened."),
        ("a: *b*", "test.yaml:1: “*” and “&” cannot begin a value. Put a text that begins with such a character"),
        ("a: | b", "test.yaml:1: after “|” and “>” a text begins on the next line."),
        ("a: - b", "test.yaml:1: a list cannot begin on the line of its key. Begin it on the next line."),
        ("  - b\na: c", "test.yaml:2: this does not fit the lines above. Check indentation"),
        ("a: !<", "test.yaml:1: “!” cannot begin a value."),
        ('a: "b" c', "test.yaml:1: this does not fit the lines above."),
        ("a: 1\n---\nb: 2", "test.yaml:2: there is a second document."),
        ("a: *b", "test.yaml:1: “*” stands for a name that is not defined."),
        ("a: b\nc: \x07", "test.yaml:2: the character U+0007 cannot stand here."),
        ("a:\n  b: 1\n  b: 2", "test.yaml:3: a.b: given twice, first on line 2."),
        ("? [a]\n: b", "test.yaml:1: a key must be text."),
        ("a: !!python/object:os.system b", "test.yaml:1: a: the type"),
    ],
)
def test_errors_in_plain_words(text, said):
    """What is wrong is said with file, line and, where it helps, what to do."""
    assert error(text).startswith(said)


def test_an_alias_that_holds_itself():
    """A list in itself ends in an error, not in a loop."""
    assert "inside one another" in error("a: &a [*a]")


def test_deep_nesting():
    """A thousand brackets are no reason to crash."""
    assert "inside one another" in error("[" * 5000)


def test_a_billion_laughs():
    """Aliases are counted as if written out."""
    rows = [
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    assert "too large" in error("\n".join(["a: &a [x, x, x]", *rows]))


def test_a_lone_surrogate_is_replaced():
    """What an escape smuggles in can be written as UTF-8."""
    assert value('a: "\\ud800"') == {"a": "\ufffd"}


@given(st.text())
def test_any_text_is_read_or_refused(text):
    """There is no third way: a value, or a `ConfigError`."""
    try:
        outcome = load_yaml(text, "test.yaml").file
    except ConfigError as refused:
        outcome = refused.problems[0].code
    assert outcome in ("test.yaml", "yaml-syntax")


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(st.characters(codec="utf-8"), max_size=20))
)
def test_quoted_text_comes_back(values):
    """Text in double quotation marks, escaped as JSON does, is read back as it is."""
    text = "\n".join(f"{key}: {json.dumps(each)}" for key, each in values.items())
    assert (value(text) or {}) == values
