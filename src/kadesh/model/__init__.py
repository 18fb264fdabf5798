"""The nouns: frozen values without I/O. Everything else in Kadesh is functions between them."""
