# Needs Python 3.11 or newer, git and make; everything else goes into .venv. README.md gives the same commands without make.
OK := -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
PYTHON ?= $(shell for python in python3 python python3.13 python3.12 python3.11; do $$python $(OK) && { echo $$python; break; }; done)
DATABASE := .venv/demo.db
RUN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help demo test bench lint

help: ## say what the targets do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/installed ## add data/sample to a fresh database; show two chains, their conflicts and the list
	@rm -f $(DATABASE) $(DATABASE)-wal $(DATABASE)-shm
	@printf '\n$$ provtrack add data/sample\n' && $(RUN)/provtrack --db $(DATABASE) add data/sample
	@printf '\n$$ provtrack trace data/sample/slowwater-review.txt\n' && $(RUN)/provtrack --db $(DATABASE) trace data/sample/slowwater-review.txt
	@printf '\n$$ provtrack trace data/sample/seed-retold.txt\n' && $(RUN)/provtrack --db $(DATABASE) trace data/sample/seed-retold.txt
	@printf '\n$$ provtrack list\n' && $(RUN)/provtrack --db $(DATABASE) list

test: .venv/installed-dev ## run the tests
	$(RUN)/pytest

bench: .venv/installed-dev ## measure against peers and limits
	$(RUN)/python bench/pages.py
	$(RUN)/python bench/reliability.py
	$(RUN)/python bench/hostile.py
	$(RUN)/python bench/startup.py
	$(RUN)/python bench/folder.py
	$(RUN)/python bench/rows.py
	$(RUN)/python bench/trace_million.py
	$(RUN)/python bench/audit.py

lint: .venv/installed-dev ## run the checks that need no test
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy provtrack tests migrations
	$(RUN)/lint-imports
	$(RUN)/reuse lint --quiet

.venv/bin/python:
	@$(or $(PYTHON),false) $(OK) || { echo 'provtrack needs Python 3.11 or newer; say where it is: make PYTHON=/path/to/python3.11'; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench,dev]'
	@touch .venv/installed $@
