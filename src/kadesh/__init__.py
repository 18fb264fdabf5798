"""Reads what is reported about a war and keeps who says what."""

__version__ = "0.1.0"
