"""Mentions: names of people, organizations, places and groups, and the entities they form in one article."""


def find_mentions(doc, paragraphs, text):
    return (), ()
