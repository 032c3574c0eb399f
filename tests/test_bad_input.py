"""What a user is told about everything that can be wrong with a project: one row an accident, one message each.

Files are given by name and content on top of a small sound project; the message is what `briefgen build` prints. What
is wrong with an article skips the article; what is wrong with the project stops the build and leaves the site alone.
"""

import os
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.config import read_config
from briefgen.errors import BriefgenError

SOUND = (
    "---\npublisher: The Courier\ndate: 2024-05-17\n---\nThe harbour bridge will close on Monday, the council said.\n"
)
ENGLISH = "The council said on Friday that the bridge would be closed for the whole of the summer. "

SKIPPED = [  # an article's file, its bytes, the reason it is not read
    ("empty.txt", b"", "there is no text in it."),
    ("blank.txt", b" \n\t\n  \n", "there is no text in it."),
    ("front-matter-only.md", b"---\ntitle: Nothing more\n---\n", "there is no text in it."),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
     "it is no text, or in an encoding that cannot be told."),
    ("nul.txt", b"The bridge\x00 will close on Monday, they said.", "it is no text file (it holds NUL characters)."),
    ("large.txt", ENGLISH.encode() * 300, "it is larger than 0.02 MB."),
    ("copy.txt", SOUND.split("---\n")[2].encode(), "it is the same article as a.txt."),
    ("copy-respaced.txt", SOUND.split("---\n")[2].upper().encode(), "it is the same article as a.txt."),
    (
        "french.txt",
        "Le conseil municipal a annoncé vendredi que le pont du port sera fermé à toute la circulation pendant six "
        "semaines, parce que des ingénieurs ont trouvé des fissures dans deux de ses appuis principaux. Les "
        "commerçants du quartier demandent une indemnisation, que la mairie dit vouloir étudier. Le pont, "
        "construit en 1962, est emprunté chaque jour par plus de trente mille véhicules.".encode(),
        "it does not seem to be in English.",
    ),
    ("no-end.md", b"---\ntitle: [a\n---\nThe bridge is closed.\n",
     "its front matter cannot be read: line 3: a bracket is not closed, or a comma is missing. "
     "Put a text with “?” in quotation marks."),
    ("escape.md", b'---\ntitle: "\x1b[31m"\n---\nThe bridge is closed.\n',
     "its front matter cannot be read: line 2: the character U+001B cannot stand here."),
    ("report.pdf", b"%PDF-1.7", "it is not a .txt or .md file."),
    (
        "colon.md",
        b"---\ntitle: Bridge: closed\n---\nThe bridge is closed.\n",
        "its front matter cannot be read: line 2: there is a colon where none can stand. "
        "Put a text that has a colon in quotation marks.",
    ),
    (
        "twice.md",
        b"---\ntitle: One\ntitle: Two\n---\nThe bridge is closed.\n",
        "its front matter cannot be read: line 3: title: given twice, first on line 2. Keep one of the two.",
    ),
]  # fmt: skip

WARNED = [  # an article's file, its bytes, the warning; the article is read
    ("latin.txt", ENGLISH.encode() + "The café was closed.".encode("cp1252"), "latin.txt: is not in UTF-8; read as"),
    ("wide.txt", ("\ufeff" + ENGLISH).encode("utf-16-le"), "wide.txt: is not in UTF-8; read as UTF-16."),
    (
        "date.md",
        b"---\ndate: yesterday\n---\nThe bridge is closed, the council said.\n",
        "date.md:2: date: ",
    ),
    (
        "impossible.md",
        b"---\ndate: 2024-02-30\n---\nThe bridge is closed, the council said.\n",
        "impossible.md:2: date: ",
    ),
    (
        "script.md",
        b"---\nurl: javascript:alert(1)\n---\nThe bridge is closed, the council said.\n",
        "script.md:2: url: ",
    ),
    (
        "unknown.md",
        b"---\npublsher: The Courier\n---\nThe bridge is closed, the council said.\n",
        "unknown.md:2: publsher: ",
    ),
    (
        "contradicted.txt",
        b"---\ndate: 2022-01-06\n---\nBrussels, January 7 (Reuters) - Ministers met on Friday, the council said.\n",
        "contradicted.txt: is dated 2022-01-06, but its dateline gives January 7. Check the date.",
    ),
    (
        "list.md",
        b"---\ntitle: [a, b]\n---\nThe bridge is closed, the council said.\n",
        "list.md:2: title: ",
    ),
]  # fmt: skip

STOPPED = [  # a file of the project, its text, what stops the build
    ("config.yaml", "titel: x", "config.yaml:1: titel: unknown key. Did you mean “title”?"),
    ("config.yaml", "title: [a]", "config.yaml:1: title: must be text"),
    ("config.yaml", "title: 'a", "config.yaml:1: a quotation mark or bracket is not closed."),
    ("config.yaml", "\ttitle: a", "config.yaml:1: this character cannot begin a value. Indent with spaces, not tabs"),
    ("config.yaml", "seeds: nowhere", "config.yaml: seeds: there is no folder “nowhere”"),
    ("config.yaml", "site: seeds/site", "config.yaml:1: site: the site cannot be published into the folder under “se"),
    ("config.yaml", "notes: site", "config.yaml:1: site: the site cannot be published into the folder under “notes”"),
    ("config.yaml", "nlp: {model: no_such_model}", "config.yaml: nlp.model: The spaCy model “no_such_model” is not"),
    ("config.yaml", "publish: {full_text: maybe}", "config.yaml:1: publish.full_text: must be true or false"),
    ("config.yaml", "limits: {article_megabytes: -1}", "limits.article_megabytes: must be greater than 0, not -1."),
    ("config.yaml", "a: &x [*x]", "config.yaml:1: "),
    ("config.yaml", "title: !!python/object:os.system x", "config.yaml:1: title: the type"),
    ("config.yaml", "title: [\n", "config.yaml:2: a value is missing here, or a bracket is closed"),
    ("config.yaml", "title: *Bridges*", "config.yaml:1: “*” and “&” cannot begin a value. Put a text that begins with"),
    ("config.yaml", "articles: {a.txt: {pubisher: x}}", "articles.a.txt.pubisher: unknown key. Did you mean"),
    ("config.yaml", "title: 2024", "config.yaml:1: title: must be text (in quotation marks if it looks like"),
    ("corrections.yaml", "actors:\n - retype: {name: A, kind: city}", "kind: must be “person”, “organization”, “pl"),
    ("corrections.yaml", "actor: []", "corrections.yaml:1: actor: unknown key. Did you mean “actors”?"),
    ("corrections.yaml", "actors: {merge: [a, b]}", "corrections.yaml:1: actors: must be a list"),
    ("corrections.yaml", "facts:\n - pin: true", "corrections.yaml:2: facts.0.says: is missing."),
    ("corrections.yaml", "events:\n - {says: abc, when: soon}", "corrections.yaml:2: events.0.when: must be a date"),
    ("corrections.yaml", "- a", "corrections.yaml:1: must be a mapping of keys to values"),
    ("templates/base.html", "{% if %}", "templates/base.html:1: the template fails: Expected an expression"),
    ("templates/base.html", "<p>\n{{ no_such_value }}", "templates/base.html:2: the template fails: 'no_such"),
    ("templates/base.html", "{% extends 'nowhere.html' %}", "there is no template “nowhere.html”."),
    ("templates/base.html", "{{ ''.__class__.__mro__ }}", "access to attribute '__class__'"),
    ("templates/base.html", "{% include 'gone.html' %}", "there is no template “gone.html”."),
    ("site/index.html", "my own page", "site/index.html: is not a file that briefgen wrote"),
    ("site/.briefgen-manifest.json", "{", "site/.briefgen-manifest.json: cannot be read"),
]  # fmt: skip


@pytest.fixture
def project(tmp_path):
    """A sound project of one article."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(SOUND)
    (tmp_path / "config.yaml").write_text("limits: {article_megabytes: 0.02}\n")
    return tmp_path


def test_there_are_accidents_enough():
    """The table is a promise: forty rows or more."""
    assert len(SKIPPED) + len(WARNED) + len(STOPPED) >= 40


@pytest.mark.parametrize(("name", "content", "reason"), SKIPPED, ids=[row[0] for row in SKIPPED])
def test_skipped(project, name, content, reason):
    """The article is left out and listed with the reason; the others are built."""
    (project / "seeds" / name).write_bytes(content)
    report = build(project, read_config(project))
    assert [(skipped.file, skipped.message) for skipped in report.skipped] == [(name, reason)]
    assert report.counts["articles"] == 1
    assert name in (project / "site" / "method.html").read_text()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_article_nobody_may_read(project):
    """A file without permission is skipped like any other."""
    (project / "seeds" / "locked.txt").touch(mode=0)
    report = build(project, read_config(project))
    assert report.skipped[0].message == "it cannot be opened (Permission denied)."


@pytest.mark.parametrize(("name", "content", "warning"), WARNED, ids=[row[0] for row in WARNED])
def test_warned(project, name, content, warning):
    """The article is read; the editor is told what was assumed or left out."""
    (project / "seeds" / name).write_bytes(content)
    report = build(project, read_config(project))
    assert report.counts["articles"] == 2
    assert any(str(told).startswith(warning) for told in report.warnings), list(map(str, report.warnings))


@pytest.mark.parametrize(("name", "content", "message"), STOPPED, ids=[f"{row[0]}: {row[1][:30]}" for row in STOPPED])
def test_stopped(project, name, content, message):
    """The build fails with a message that names the place; nothing of the site is touched."""
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).write_text(content)
    before = _site(project)
    with pytest.raises(BriefgenError) as caught:
        build(project, read_config(project))
    told = [str(problem) for problem in caught.value.problems]
    assert any(message in text for text in told), told
    assert _site(project) == before


def _site(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}


def test_a_text_longer_than_the_parser_takes(project):
    """It is skipped before it costs anything, whatever the limit on files."""
    (project / "config.yaml").write_text("limits: {article_megabytes: 3}\n")
    (project / "seeds" / "long.txt").write_text(ENGLISH * 12_000)
    report = build(project, read_config(project))
    assert [str(skipped) for skipped in report.skipped] == [
        "long.txt: its text is longer than 1,000,000 characters, which is the most that can be read."
    ]


def test_a_name_cannot_steer_the_terminal(project):
    """Control characters of a file's name are shown as what they are: unreadable."""
    (project / "seeds" / "red\x1b[31m\nerror: \u202e.txt").write_bytes(b"")
    report = build(project, read_config(project))
    assert [str(skipped) for skipped in report.skipped] == ["red�[31m�error: �.txt: there is no text in it."]
