"""Article files become `Article`s: text, paragraphs with roles, title, publisher, authors, agencies, stated date.

bytes → text (`reading`) → lines (`lines`, `markdown`) → roles (`roles`) → what the article says of itself (`metadata`),
under what a person says of it (`details`). `folder` and `jsonl` are the two ways in.
"""

from briefgen.articles.folder import Collection, read_articles
from briefgen.articles.jsonl import read_jsonl

__all__ = ["Collection", "read_articles", "read_jsonl"]
