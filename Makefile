# Needs Python 3.11 or newer, git and make; everything else goes into .venv. README.md gives the same commands without make.
PYTHON ?= $(shell command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3 || echo python)
DATABASE := .venv/demo.db
RUN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help demo test bench lint

help: ## say what the targets do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/installed ## add data/sample to a fresh database; show a chain, a conflict and the list
	@rm -f $(DATABASE) $(DATABASE)-wal $(DATABASE)-shm
	@printf '\n$$ provtrack add data/sample\n' && $(RUN)/provtrack --db $(DATABASE) add data/sample
	@printf '\n$$ provtrack trace https://www.harbour-reader.example/2024/05/old-ferry-pier\n' && $(RUN)/provtrack --db $(DATABASE) trace https://www.harbour-reader.example/2024/05/old-ferry-pier
	@printf '\n$$ provtrack show data/sample/retold-seed.md\n' && $(RUN)/provtrack --db $(DATABASE) show data/sample/retold-seed.md
	@printf '\n$$ provtrack list\n' && $(RUN)/provtrack --db $(DATABASE) list

test: .venv/installed-dev ## run the tests
	$(RUN)/pytest

bench: .venv/installed-dev ## measure against peers and limits
	$(RUN)/python bench/pages.py
	$(RUN)/python bench/startup.py
	$(RUN)/python bench/folder.py
	$(RUN)/python bench/rows.py

lint: .venv/installed-dev ## run the checks that need no test
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy provtrack tests migrations
	$(RUN)/lint-imports
	$(RUN)/reuse lint --quiet

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "provtrack needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench,dev]'
	@touch .venv/installed $@
