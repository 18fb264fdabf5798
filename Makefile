# make demo | make test | make bench : each sets up what it needs, from a clean clone, with only Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

CASES ?= 1000000
EXAMPLES ?= 500

.PHONY: demo test check unit bench memory fuzz probe load lock clean

demo: $(STAMP)
	$(BIN)/kadesh brief examples/idlib-2020

test: check unit

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(STAMP)
	$(BIN)/pytest -n 2

bench: $(STAMP)
	$(BIN)/python benchmarks/speed.py

# The most memory of a reading of ever more reports.
memory: $(STAMP)
	$(BIN)/python benchmarks/memory.py

# Hostile input, all night: make fuzz CASES=1000000
fuzz: $(STAMP)
	$(BIN)/python -m benchmarks.fuzz $(CASES)
	$(BIN)/python -m benchmarks.fuzz --large

# The HTTP API, tried with all that its own description allows: make probe EXAMPLES=500
probe: $(STAMP)
	$(BIN)/python -W ignore -m tests.web.probe $(EXAMPLES)

# 50 readers and 5 reviewers at once for five minutes, on SQLite and on PostgreSQL.
load: $(STAMP)
	$(BIN)/python -W ignore -m benchmarks.desk_load --database sqlite
	$(BIN)/python -W ignore -m benchmarks.desk_load --database postgres

# The versions that were tested, with hashes and without addresses.
lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements.lock

# The lock names every package, so nothing else is resolved: a newer release of one cannot disturb it.
$(STAMP): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

clean:
	rm -rf $(VENV) build dist
