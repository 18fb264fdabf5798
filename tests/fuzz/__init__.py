"""Hostile input by the number: every case is made of a seed alone, so that it can be made again."""
