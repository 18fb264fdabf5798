"""Tests of the room that resolves words."""
