"""briefgen turns a folder of news articles into a static briefing site, offline and verbatim."""
