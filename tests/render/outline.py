"""Pages as text that a person can read: what stands where and what leads where, without the markup.

`python -m tests.render.outline` writes the outlines in `golden/` anew; look at the difference before you keep it.
"""

import re
import tempfile
from html.parser import HTMLParser
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    "index.html",
    "timeline.html",
    "quotations.html",
    "facts.html",
    "disputed.html",
    "print.html",
    "figures.html",
    "actors.html",
    "actors/ada-brandt.html",
    "sources.html",
    "sources/wire-2.html",
    "method.html",
    "notes.html",
    "notes/terms.html",
    "404.html",
)
LINES = {"p", "li", "dt", "dd", "tr", "figcaption", "blockquote", "h1", "h2", "h3", "div", "section", "ul", "ol", "dl"}
SKIPPED = {"head", "script", "svg", "footer"}
OPEN = {
    "a": "[",
    "mark": "{",
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "li": "- ",
    "dt": "= ",
    "dd": "  ",
    "td": " | ",
    "th": " | ",
}


class _Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.hrefs, self.skipping = "", [], 0

    def handle_starttag(self, tag, attrs):
        self.skipping += tag in SKIPPED
        known = dict(attrs)
        if tag in LINES:
            self.text += "\n"
            self.text += f"#{known['id']}\n" if "id" in known and tag in ("li", "section") else ""
        self.text += "" if self.skipping else OPEN.get(tag, "")
        if tag == "figure" and "id" in known:
            self.text += f"\n#{known['id']}\n"
        if tag == "a":
            self.hrefs.append(known["href"])

    def handle_endtag(self, tag):
        self.skipping -= tag in SKIPPED
        if self.skipping:
            return
        if tag == "a":
            self.text += f"]({self.hrefs.pop()})"
        self.text += "}" if tag == "mark" else "\n" if tag in LINES else ""

    def handle_data(self, data):
        self.text += "" if self.skipping else re.sub(r"\s+", " ", data)


def outline(html: str) -> str:
    """The page's main part, one line a block."""
    reader = _Outline()
    reader.feed(html[html.index("<main") : html.index("</main>")])
    reader.close()
    lines = (re.sub(r" +", " ", line).rstrip() for line in reader.text.split("\n"))
    return "\n".join(line for line in lines if line.strip(" -|")) + "\n"


def golden_of(page: str) -> Path:
    """Where a page's outline lies."""
    return GOLDEN / page.replace("/", "-").replace(".html", ".txt")


if __name__ == "__main__":
    from briefgen.render import write_site
    from tests.render.conftest import TEMPLATES
    from tests.render.story import make_story

    with tempfile.TemporaryDirectory() as folder:
        story = make_story()
        write_site(story.briefing, story.articles, story.sentences, story.notes, Path(folder), (TEMPLATES,))
        GOLDEN.mkdir(exist_ok=True)
        for page in PAGES:
            golden_of(page).write_text(outline((Path(folder) / page).read_text(encoding="utf-8")), encoding="utf-8")
