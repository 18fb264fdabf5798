"""The evidence gate, one part of a claim a file; `extract/gate.py` asks them in order."""
