"""Keeps everything for good; the only room that knows SQL."""
