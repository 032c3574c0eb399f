"""A folder of files becomes articles; what is none is skipped with a reason, and nothing crashes."""

import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.articles import read_articles
from briefgen.articles.composing import article_id

BODY = "Around 2,000 dockers at the port of Lenton have walked out over pay.\nThe strike is to last until Friday.\n"


def write(folder, files: dict[str, str | bytes]) -> None:
    """Files by their paths."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def reasons(collection) -> dict[str, str]:
    """Why each skipped file was."""
    return {skipped.file: skipped.reason for skipped in collection.skipped}


def test_order_folders_and_files_that_are_no_articles(tmp_path):
    """Sub-folders are read, in the order of paths; hidden files, READMEs and licences are passed over."""
    names = ["b.txt", "a/z.md", "a/.git/x.txt", ".hidden.txt", "README.md", "readme.txt", "LICENSE.txt", "a/Licence.md"]
    write(tmp_path, {name: f"{name} {BODY}" for name in names})
    collection = read_articles(tmp_path)
    assert [article.file for article in collection.articles] == ["a/z.md", "b.txt"]
    assert collection.skipped == ()


def test_a_single_file(tmp_path):
    """A path to a file is read alone; one that is not there is skipped."""
    write(tmp_path, {"a.txt": BODY, "b.txt": "Other " + BODY})
    assert [article.file for article in read_articles(tmp_path / "a.txt").articles] == ["a.txt"]
    assert reasons(read_articles(tmp_path / "c.txt")) == {"c.txt": "there is no such file."}


def test_plain_text_is_unchanged(tmp_path):
    """Boilerplate is marked, never cut out: the text is the file, but for its byte order mark and kind of line ends."""
    text = "\n\n  Skip to content\n\nDockers walk out\u00a0in Lenton \n" + BODY + "\n\n"
    write(tmp_path, {"a.txt": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()})
    article = read_articles(tmp_path).articles[0]
    assert article.text == text
    assert [text[p.start : p.end] for p in article.paragraphs][:2] == [
        "Skip to content",
        "Dockers walk out\u00a0in Lenton",
    ]


def test_front_matter(tmp_path):
    """Front matter gives what the text does not tell, and goes before what it tells."""
    head = "---\ntitle: Dockers strike\npublisher: Lenton Post\nauthor: A. Novak\ndate: 2022-01-30\nurl: https://a.example/1\n---\n"
    write(
        tmp_path, {"a.txt": head + "\nDockers walk out over pay\nBy Karl Berg\n" + BODY, "b.md": head + "Also. " + BODY}
    )
    plain, markdown = read_articles(tmp_path).articles
    assert (plain.title, plain.publisher, plain.authors, plain.url) == (
        "Dockers strike", "Lenton Post", ("A. Novak",), "https://a.example/1",
    )  # fmt: skip
    assert (plain.stated.edtf, plain.stated.basis) == ("2022-01-30", "date in the front matter")
    assert plain.text.startswith("Dockers walk out over pay\n")
    assert (markdown.title, markdown.publisher) == ("Dockers strike", "Lenton Post")


def test_what_the_editor_knows_goes_before_the_front_matter(tmp_path):
    """config.yaml's entry for a file wins, key by key."""
    write(tmp_path, {"sub/a.txt": "---\ntitle: One\npublisher: Lenton Post\ndate: 2022-01-30\n---\n" + BODY})
    known = {"sub/a.txt": {"publisher": "The Lenton Post", "date": "2022-01-31", "authors": ["A", "B"]}}
    article = read_articles(tmp_path, known).articles[0]
    assert (article.title, article.publisher, article.authors) == ("One", "The Lenton Post", ("A", "B"))
    assert (article.stated.edtf, article.stated.basis) == ("2022-01-31", "date in config.yaml")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("date: yesterday", "a.txt:3: date: “yesterday” is no date. Write it as 2022-02-21."),
        ("url: javascript:alert(1)", "a.txt:3: url: must be a web address"),
        ("url: http://", "a.txt:3: url: must be a web address"),
        ("title: [a, b]", "a.txt:3: title: must be text."),
        ("publsher: Lenton Post", "a.txt:3: publsher: unknown key. Did you mean “publisher”?"),
    ],
)
def test_metadata_that_says_nothing_is_told(tmp_path, line, said):
    """A wrong value is left out with a warning that names file, line and key; the article is read."""
    write(tmp_path, {"a.txt": f"---\nlayout: post\n{line}\n---\n{BODY}"})
    collection = read_articles(tmp_path)
    assert [str(warning)[: len(said)] for warning in collection.warnings] == [said]
    assert collection.articles[0].stated is collection.articles[0].url is None


def test_dashes_that_are_no_front_matter(tmp_path):
    """A rule of dashes above and below a line of text is text."""
    write(tmp_path, {"a.txt": "---\nThe Lenton Post\n---\n" + BODY, "b.txt": "---\nNo second rule\n" + BODY})
    assert [article.text.startswith("---\n") for article in read_articles(tmp_path).articles] == [True, True]


def test_bad_files_are_skipped_with_a_reason(tmp_path):
    """Each in plain words, never a crash."""
    write(
        tmp_path,
        {
            "a.txt": BODY,
            "binary.txt": b"a\0b",
            "copy.txt": "  " + BODY.replace(" ", "\n").upper(),
            "empty.txt": "",
            "front.txt": "---\ntitle: a: b\n---\n" + BODY,
            "german.txt": "Die Hafenarbeiter haben die Arbeit niedergelegt und wollen mehr Geld. " * 10,
            "large.txt": BODY * 20,
            "only front.md": "---\ntitle: One\n---\n\n",
            "picture.jpg": b"\xff\xd8",
            "space.txt": " \n\u00a0\n\t\n",
            "wrong.txt": "“Ready”".encode() + b"\xff",
        },
    )
    collection = read_articles(tmp_path, limit=1000)
    assert [article.file for article in collection.articles] == ["a.txt"]
    assert reasons(collection) == {
        "binary.txt": "it is no text file (it holds NUL characters).",
        "copy.txt": "it is the same article as a.txt.",
        "empty.txt": "there is no text in it.",
        "front.txt": "its front matter cannot be read: line 2: there is a colon where none can stand. "
        "Put a text that has a colon in quotation marks.",
        "german.txt": "it does not seem to be in English.",
        "large.txt": "it is larger than 0.001 MB.",
        "only front.md": "there is no text in it.",
        "picture.jpg": "it is not a .txt or .md file.",
        "space.txt": "there is no text in it.",
        "wrong.txt": "it is damaged: byte 12 is not UTF-8, as the rest is.",
    }


def test_files_that_cannot_be_opened(tmp_path):
    """No permission, a pipe, a link into nothing: skipped, and nobody waits for the pipe."""
    write(tmp_path, {"secret.txt": BODY})
    (tmp_path / "secret.txt").chmod(0)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nothing.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = reasons(read_articles(tmp_path))
    assert found["pipe.txt"] == "it is not an ordinary file."
    assert found["nothing.txt"] == "there is no such file."
    assert os.geteuid() == 0 or found["secret.txt"] == "it cannot be opened (Permission denied)."


def test_an_assumed_encoding_is_a_warning(tmp_path):
    """What is not in UTF-8 is read, and the editor told what was assumed."""
    write(tmp_path, {"a.txt": ("“Ready,” said Ms Rossi – the café’s owner.\n" + BODY).encode("cp1252")})
    collection = read_articles(tmp_path)
    assert collection.articles[0].text.startswith("“Ready,”")
    assert [(w.code, str(w)) for w in collection.warnings] == [
        ("article-encoding", "a.txt: is not in UTF-8; read as Windows-1252.")
    ]


def test_ids_are_slugs_of_the_title_and_the_texts_hash(tmp_path):
    """Readable, safe in a path whatever the title, the same for the same text."""
    assert article_id("Dockers walk out!", "a") == "dockers-walk-out-ca978112"
    assert article_id("Київ: «../../etc»", "a") == "kiiv-etc-ca978112"
    assert article_id("…", "a") == "article-ca978112"
    assert article_id("word " * 40, "a") == "-".join(["word"] * 12) + "-ca978112"


@given(st.text(max_size=200), st.text(max_size=20))
def test_any_title_makes_a_safe_id(title, text):
    """Letters a to z, digits and hyphens, of bounded length."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}", article_id(title, text))
    assert len(article_id(title, text)) <= 69


def test_characters_that_steer_the_screen_stay_out_of_metadata(tmp_path):
    """Bidirectional controls and line ends in a title are dropped; the text keeps what it has."""
    write(tmp_path, {"a.txt": '---\ntitle: "../\\u202egnp.exe\\n\\u0007x"\n---\n' + BODY + "\u202eevil"})
    article = read_articles(tmp_path).articles[0]
    assert article.title == "../gnp.exe x"
    assert article.id.startswith("gnp-exe-x-")
    assert article.text.endswith("\u202eevil")


@pytest.mark.parametrize(
    "text",
    ["word " * 400_000, "x" * 2_000_000, " " * 1_999_990 + "a", "Menu\n" * 50_000, "May 3, 2021\n" * 30_000,
     "(" * 2_000_000, "\n".join(["Related stories"] * 30_000), '"' * 2_000_000, "A. " * 600_000,
     ("Related stories\n" + 2 * (BODY.split("\n")[0] + ", the union said.\n")) * 8_000, "© " * 600_000],
    ids=lambda text: text[:12].strip() or "spaces",
)  # fmt: skip
def test_a_hostile_file_takes_no_time(tmp_path, text):
    """Two megabytes of one thing are read as quickly as an article, or skipped."""
    write(tmp_path, {"a.txt": text})
    collection = read_articles(tmp_path)
    assert len(collection.articles) + len(collection.skipped) == 1
