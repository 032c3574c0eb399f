"""The articles' own dates."""


def date_articles(articles, extractions):
    return {a.id: a.stated for a in articles}
