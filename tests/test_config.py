"""config.yaml: what is wrong is told all at once, each with its line, its key and what to do."""

from pathlib import Path

import pytest

from briefgen.config import Config, KnownArticle, read_config, reference
from briefgen.errors import ConfigError

ROOT = Path(__file__).parent.parent


def told(folder, text):
    """The messages a user gets for a config.yaml with this text."""
    (folder / "config.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(folder)
    return [str(problem) for problem in caught.value.problems]


def test_without_a_file_every_value_has_its_default(tmp_path):
    """A folder of articles alone can be built."""
    assert read_config(tmp_path) == Config()


def test_an_empty_file_is_no_error(tmp_path):
    """A file with comments only is a configuration without entries."""
    (tmp_path / "config.yaml").write_text("# nothing yet\n")
    assert read_config(tmp_path) == Config()


def test_values_are_read(tmp_path):
    """What stands in the file stands in the configuration; a date stays text as written."""
    (tmp_path / "config.yaml").write_text("title: Story\narticles:\n  a/b.txt: {publisher: DW, date: 2022-01-30}\n")
    config = read_config(tmp_path)
    assert config.title == "Story"
    assert config.articles == {"a/b.txt": KnownArticle(publisher="DW", date="2022-01-30")}


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("titel: x", ["config.yaml:1: titel: unknown key. Did you mean “title”?"]),
        (
            "publish:\n  fulltext: true",
            ["config.yaml:2: publish.fulltext: unknown key. Did you mean “full_text”?"],
        ),
        (
            "articles:\n  a.txt:\n    publsher: DW",
            ["config.yaml:3: articles.a.txt.publsher: unknown key. Did you mean “publisher”?"],
        ),
        ("nlp: {colour: red}", ["config.yaml:1: nlp.colour: unknown key. Known here: model."]),
        ("publish: {full_text: yes}", ["config.yaml:1: publish.full_text: must be true or false, not “yes”."]),
        (
            "title: 2022",
            [
                "config.yaml:1: title: must be text (in quotation marks if it looks like a number), "
                "not 2022."
            ],
        ),
        ("publish: all", ["config.yaml:1: publish: must be a mapping of keys to values, not “all”."]),
        ("- a\n- b", ["config.yaml:1: must be a mapping of keys to values, not [\"a\", \"b\"]."]),
        (
            "limits: {article_megabytes: 0}",
            ["config.yaml:1: limits.article_megabytes: must be greater than 0, not 0."],
        ),
        ("title: a\ntitle: b", ["config.yaml:2: title: given twice, first on line 1. Keep one of the two."]),
        (
            "seeds: \"x\n",
            ["config.yaml:2: a quotation mark or bracket is not closed."],
        ),
    ],
)  # fmt: skip
def test_messages(tmp_path, text, messages):
    """Each message names file, line, key, what is wrong and what to do."""
    assert told(tmp_path, text) == messages


def test_everything_wrong_is_told_at_once(tmp_path):
    """One run shows all problems, in the order of the file."""
    messages = told(tmp_path, "titel: x\nsites: y\npublish:\n  full_text: 1\n")
    assert [message.split(":")[1] for message in sorted(messages)] == ["1", "2", "4"]


def test_a_file_that_is_not_text(tmp_path):
    """A config.yaml in another encoding is a message, not a traceback."""
    (tmp_path / "config.yaml").write_bytes(b"title: \xff\xfe")
    with pytest.raises(ConfigError, match=r"config\.yaml: is not in UTF-8"):
        read_config(tmp_path)


def test_the_sample_configuration_is_sound():
    """The project's own config.yaml names each of the five articles' publishers and no date."""
    config = read_config(ROOT)
    assert sorted(config.articles) == sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))
    assert all(entry.publisher and not entry.date for entry in config.articles.values())


def test_the_documentation_has_every_key():
    """docs/configuration.md is what the schema says; write it with `python -c "…print(reference())"`."""
    assert (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8") == reference()
