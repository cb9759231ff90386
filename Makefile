# Everything that can be done with a checkout. `make help` lists it. Windows without make: docs/installing.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out
EXAMPLE := examples/bereaved-daughter.yaml --settings examples/correspondence.toml
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types contract docs bench quality wheel smoke versions clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## Install, write three letters of an example case, check an example draft, say where the files are
	$(BIN)/correspondence write acknowledgement $(EXAMPLE) --on 2026-03-04 --out $(OUT) --force
	$(BIN)/correspondence write holding $(EXAMPLE) --on 2026-04-28 --out $(OUT) --force
	$(BIN)/correspondence write response $(EXAMPLE) --on 2026-05-20 --out $(OUT) --force
	$(BIN)/correspondence check examples/draft-response.docx --case $(EXAMPLE) --output $(OUT)/review.txt --force || [ $$? -eq 1 ]
	@cat $(OUT)/review.txt
	@echo; echo "Three letters and the review of a draft are in $(abspath $(OUT)):"; ls $(OUT)

test: $(VENV)/developed ## Run the tests that this machine allows, and list the components that it lacks
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/developed ## Check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/developed ## Put the code into its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/developed ## Check types
	$(BIN)/mypy

contract: $(VENV)/developed ## Check who may import whom
	$(BIN)/lint-imports --no-logo

docs: $(VENV)/developed ## Write the generated pages of docs/ anew
	$(BIN)/python tools/docs.py

bench: $(VENV)/developed ## Measure start, check and write against their peers
	$(BIN)/python bench/start.py
	$(BIN)/python bench/check.py
	$(BIN)/python bench/write.py

quality: $(VENV)/installed ## Score the checks on the labelled corpus
	$(BIN)/python bench/corpus/score.py bench/corpus/corpus --run '$(CURDIR)/$(BIN)/correspondence check {draft} --case {case} --format json'

wheel: $(VENV)/developed ## Build the wheel into dist/
	rm -rf dist
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

smoke: wheel ## Install the wheel by itself and run it from an empty folder
	.ci/smoke $(PYTHON) dist/*.whl

versions: $(VENV)/developed ## Note the versions installed now as those that the project is tested with
	{ sed -n '/^#/p' .ci/constraints.txt; $(PIP) freeze --exclude-editable; } > $(VENV)/constraints
	mv $(VENV)/constraints .ci/constraints.txt

clean: ## Remove what these commands made
	rm -rf $(VENV) $(OUT) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml .ci/constraints.txt | $(VENV)/bin/python
	$(PIP) install --constraint .ci/constraints.txt --editable .
	@touch $@

$(VENV)/developed: pyproject.toml .ci/constraints.txt $(VENV)/installed
	$(PIP) install --upgrade 'pip>=25.1' # the first that knows dependency groups
	$(PIP) install --constraint .ci/constraints.txt --group dev
	@touch $@
