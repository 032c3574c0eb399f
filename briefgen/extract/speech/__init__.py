"""What in an article is speech: quotation marks, cues and the subjects of cues, and paragraphs cut into units."""
