"""For people: a reading as text, Markdown, HTML and JSON."""
