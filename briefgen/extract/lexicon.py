"""Words that the rules know: cue verbs, titles, honorifics, units. Data, with the source of each list."""
