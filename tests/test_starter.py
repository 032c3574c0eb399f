"""A new project: what an editor is told of its two YAML files."""

import json
import re

import pytest
import yaml

from briefgen.config import read_config
from briefgen.corrections import read_corrections
from briefgen.starter import start_project

jsonschema = pytest.importorskip("jsonschema")

KNOWN = """
title: Bridges
articles: {a.txt: {publisher: The Courier, authors: [Ines Calloway]}}
publish: {full_text: true}
limits: {article_megabytes: 1.5}
"""
CORRECTED = """
actors:
  - {merge: [Okafor, Mayor Okafor], as: Ruth Okafor}
  - split: {name: Lind, article: a.txt, as: Eva Lind}
articles: [{file: a.txt, published: "2024-05-17"}]
quotations: [{says: every form of help, in: a.txt, speaker: Ruth Okafor}]
"""


@pytest.fixture
def project(tmp_path):
    """A new project."""
    start_project(tmp_path)
    return tmp_path


def _schema(file):
    """The schema that the first line of a YAML file names, as an editor finds it."""
    name = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))[1]
    return json.loads((file.parent / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [("config.yaml", KNOWN, "titel: x"), ("corrections.yaml", CORRECTED, "actors: [{merge: A}]")],
)
def test_an_editor_finds_the_schema(project, name, right, wrong):
    """The schema is where the comment says, takes what briefgen takes and refuses what briefgen refuses."""
    schema = _schema(project / name)
    jsonschema.validate(yaml.safe_load(right), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(wrong), schema)


@pytest.mark.parametrize(("name", "read"), [("config.yaml", read_config), ("corrections.yaml", read_corrections)])
def test_what_is_commented_out_is_right_too(project, name, read):
    """Whoever takes the sign off the examples has a file that briefgen takes."""
    file = project / name
    head, _, rest = file.read_text(encoding="utf-8").partition("\n")
    examples = re.sub(r"^# (?=\s*(- )?[\w.-]+:( |$))", "", rest, flags=re.MULTILINE)
    assert examples != rest
    file.write_text(f"{head}\n{examples}", encoding="utf-8")
    read(project if read is read_config else file)


def test_git_keeps_the_schemas(project):
    """What is built stays out of version control; the schemas that editors need do not."""
    assert (project / ".gitignore").read_text().splitlines()[1:] == [
        ".briefgen/*", "!.briefgen/*.schema.json", "site/"
    ]  # fmt: skip
