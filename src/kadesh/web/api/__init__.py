"""The HTTP API, version 1: the same data as the pages, from the same visit, through the same door."""
