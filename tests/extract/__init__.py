"""Tests of the room that reads claims."""
