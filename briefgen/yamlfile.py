"""YAML with line numbers; the only room that parses YAML (front matter, config.yaml, corrections.yaml).

Scalars follow the core schema of YAML 1.2 where PyYAML follows 1.1, so that a value is what its writer meant: `no`,
`on`, `12:30`, `007` and dates such as 2022-02-21 are text, as written. Only true/false, null/~ and plain decimal
numbers are something else. Keys are always text. Merge keys and other languages' types are not known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import yaml

from briefgen.errors import ConfigError, Problem

MAX_DEPTH = 40  # deeper than any file a person writes, shallower than Python's own limit
MAX_NODES = 50_000  # counted with aliases written out: "billion laughs" ends here

Path = tuple[int | str, ...]

NULL = re.compile(r"~|null|Null|NULL|")
TRUE = re.compile(r"true|True|TRUE")
FALSE = re.compile(r"false|False|FALSE")
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]+")

NO_COLON_HERE = "Put a text that has a colon in quotation marks."
IN_MARKS = "Put a text that begins with such a character in quotation marks."
PLAIN_WORDS = (  # PyYAML's problem, in words, and what to do
    ("mapping values are not allowed", "there is a colon where none can stand.", NO_COLON_HERE),
    ("cannot start any token", "this character cannot begin a value.", "Indent with spaces, not tabs. " + IN_MARKS),
    ("could not find expected ':'", "a key has no colon after it.", None),
    ("found unexpected end of stream", "a quotation mark or bracket is not closed.", None),
    ("expected <block end>", "this does not fit the lines above.", "Check indentation and quotation marks."),
    ("expected ',' or", "a bracket is not closed, or a comma is missing.", "Put a text with “?” in quotation marks."),
    ("but found another document", "there is a second document.", "Take out the line “---”."),
    ("found undefined alias", "“*” stands for a name that is not defined.", IN_MARKS),
    ("expected '<document start>'", "this does not fit the lines above.", "Check indentation and quotation marks."),
    ("expected the node content", "a value is missing here, or a bracket is closed that was not opened.", None),
    ("expected alphabetic or numeric", "“*” and “&” cannot begin a value.", IN_MARKS),
    ("expected a comment or a line break", "after “|” and “>” a text begins on the next line.", IN_MARKS),
    ("expected chomping", "after “|” and “>” a text begins on the next line.", IN_MARKS),
    ("expected URI", "“!” cannot begin a value.", IN_MARKS),
    ("document separator", "a quotation mark is not closed.", None),
    ("keys are not allowed", "“?” cannot begin a line here.", IN_MARKS),
    ("sequence entries are not allowed", "a list cannot begin on the line of its key.", "Begin it on the next line."),
    ("found unknown escape", "a backslash in double quotation marks needs another one.", None),
)


class _PlainLoader(yaml.SafeLoader):
    """Guesses no types: a scalar without a tag is text."""

    yaml_implicit_resolvers: ClassVar = {}


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A document: its value in dicts, lists and scalars, and the line of each key and list item."""

    file: str
    value: object
    lines: Mapping[Path, int] = field(default_factory=dict)

    @classmethod
    def empty(cls, file: str) -> "YamlFile":
        """A document without anything."""
        return cls(file, None)

    def line(self, path: Sequence[int | str]) -> int | None:
        """The line of what stands at `path` (`("articles", 0, "file")`), or of the nearest thing around it."""
        return next((self.lines[at] for at in _outwards(tuple(path)) if at in self.lines), None)


def _outwards(path: Path) -> Iterator[Path]:
    for length in range(len(path), -1, -1):
        yield path[:length]


def load_yaml(text: str, file: str, first_line: int = 1, typed: bool = True) -> YamlFile:
    """The one document in `text`; `first_line` is the line of the file that `text` begins on.

    With `typed=False` every scalar stays text as written (an empty one is None). Raises `ConfigError`, code
    "yaml-syntax", for what cannot be read, a key given twice, and a document too deep or too large.
    """
    reader = _Reader(file, first_line, typed)
    try:
        root = yaml.compose(text, Loader=_PlainLoader)
        value = None if root is None else reader.value(root, ())
    except yaml.MarkedYAMLError as error:
        raise reader.problem(*_in_words(error)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        raise reader.problem(f"the character U+{error.character:04X} cannot stand here.", None, line) from None
    except RecursionError:
        raise reader.problem("too many things inside one another.", None, 0) from None
    return YamlFile(file, value, reader.lines)


def _in_words(error: yaml.MarkedYAMLError) -> tuple[str, str | None, int]:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    for theirs, message, hint in PLAIN_WORDS:
        if error.problem and theirs in error.problem:
            return message, hint, line
    return f"{error.problem or 'not YAML'}.", None, line


class _Reader:
    """Nodes to values; remembers where each stood and how many there were."""

    def __init__(self, file: str, first_line: int, typed: bool):
        self.file, self.first_line, self.typed = file, first_line, typed
        self.lines: dict[Path, int] = {}
        self.nodes = 0

    def problem(self, message: str, hint: str | None, line: int, path: Path = ()) -> ConfigError:
        key = ".".join(map(str, path)) or None
        return ConfigError(Problem("yaml-syntax", message, self.file, self.first_line + line, key, hint))

    def value(self, node: yaml.Node, path: Path) -> object:
        self.nodes += 1
        line = node.start_mark.line
        self.lines.setdefault(path, self.first_line + line)
        if len(path) > MAX_DEPTH:
            raise self.problem("too many things inside one another.", None, line)
        if self.nodes > MAX_NODES:
            raise self.problem("the document is too large.", None, line)
        match node:
            case yaml.MappingNode(tag="tag:yaml.org,2002:map"):
                return self._mapping(node, path)
            case yaml.SequenceNode(tag="tag:yaml.org,2002:seq"):
                return [self.value(item, (*path, position)) for position, item in enumerate(node.value)]
            case yaml.ScalarNode(tag="tag:yaml.org,2002:str"):
                return _scalar(node, self.typed)
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        raise self.problem(f"the type “{tag}” is not known here.", "Write text, numbers or lists.", line, path)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                raise self.problem("a key must be text.", None, line, path)
            key = _text(key_node)
            at = (*path, key)
            if key in found:
                raise self.problem(f"given twice, first on line {self.lines[at]}.", "Keep one of the two.", line, at)
            self.lines[at] = self.first_line + line
            found[key] = self.value(value_node, at)
        return found


def _text(node: yaml.ScalarNode) -> str:
    """The scalar's text; surrogates from escapes ("\\ud83d\\ude00") are joined, lone ones replaced."""
    return node.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _scalar(node: yaml.ScalarNode, typed: bool) -> object:
    text = _text(node)
    if node.style is not None:  # in quotation marks, or a block
        return text
    if NULL.fullmatch(text):
        return None
    if not typed:
        return text
    if TRUE.fullmatch(text) or FALSE.fullmatch(text):
        return bool(TRUE.fullmatch(text))
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if DECIMAL.fullmatch(text) else text
