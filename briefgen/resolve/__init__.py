"""What the articles mean together: a `Briefing` from articles and their extractions. Pure."""
