"""Who comes in, as whom, and what is asked of every request before a page sees it; see `guard.py`."""
