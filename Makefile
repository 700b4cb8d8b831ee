# Needs Python 3.11 or later with pip, and make. Everything goes into .venv/ and build/; nothing else is touched.
PYTHON ?= python3
BIN := .venv/bin
OUTSIDE ?= $(or $(TMPDIR),/tmp)/timeline-outside
SEED := $(firstword $(wildcard seeds/*.txt))

.PHONY: help demo test slow lint types docs picture readme schema dist outside audit clean

help:
	@echo "make demo     read the example article, print its timeline, write build/seed.html"
	@echo "make test     run the test suite"
	@echo "make slow     run the tests that take long or need a browser"
	@echo "make lint     check style and formatting"
	@echo "make types    check types"
	@echo "make picture  write docs/img/seed.svg again"
	@echo "make readme   write again what the commands in README.md print"
	@echo "make schema   write docs/reference/timeline.schema.json again"
	@echo "make docs     build the site of the docs into build/site, warnings being errors"
	@echo "make dist     build a wheel and an sdist into dist/, and check what they say of themselves"
	@echo "make outside  run the test suite on the wheel, in an environment of its own, away from the checkout"
	@echo "make audit    ask for known vulnerabilities of all that the wheel brings along"
	@echo "make clean    remove .venv, build and dist"

demo: .venv/demo.stamp
	@mkdir -p build
	$(BIN)/timeline extract $(SEED)
	$(BIN)/timeline extract $(SEED) --to html --output build/seed.html
	@echo
	@echo "The page is in build/seed.html: open it in a browser."

test: .venv/test.stamp
	$(BIN)/python -m pytest -n auto

slow: .venv/test.stamp
	$(BIN)/python -m pytest -m "slow or browser"

lint: .venv/lint.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/lint.stamp
	$(BIN)/mypy

picture: .venv/demo.stamp
	@mkdir -p docs/img
	$(BIN)/timeline extract $(SEED) --top 20 --to svg --output docs/img/seed.svg

readme: .venv/demo.stamp
	$(BIN)/python docs/site/outputs.py README.md

schema: .venv/demo.stamp
	$(BIN)/python -c 'import json, timeline; print(json.dumps(timeline.Timeline.json_schema(), indent=2))' > docs/reference/timeline.schema.json

docs: .venv/docs.stamp
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	$(BIN)/python docs/site/check.py build/site
	@echo "The site is in build/site: open build/site/index.html in a browser."

dist: .venv/dist.stamp
	rm -rf dist
	$(BIN)/python -m build --outdir dist . >/dev/null
	$(BIN)/twine check --strict dist/*

# The sdist brings the tests, which run without src/: what is tested is what the wheel installed.
outside: dist
	rm -rf $(OUTSIDE)
	mkdir -p $(OUTSIDE)
	tar -xzf dist/*.tar.gz -C $(OUTSIDE) --strip-components 1
	rm -rf $(OUTSIDE)/src
	$(BIN)/python -m venv $(OUTSIDE)/venv
	$(OUTSIDE)/venv/bin/python -m pip install --quiet "$$(echo dist/*.whl)[test]"
	cd $(OUTSIDE) && venv/bin/python -m pytest -n auto --pyargs tests timeline

audit: .venv/dist.stamp
	@test -d $(OUTSIDE)/venv || $(MAKE) outside
	$(BIN)/pip-audit --path "$$(echo $(OUTSIDE)/venv/lib/python3*/site-packages)"

clean:
	rm -rf .venv build dist

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "timeline needs Python 3.11 or later: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

# The package is installed in place, so a change in src/ needs no new install; one in pyproject.toml does.
.venv/demo.stamp: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/test.stamp: .venv/demo.stamp
	$(BIN)/python -m pip install --quiet --editable ".[test]"
	@touch $@

.venv/docs.stamp: .venv/demo.stamp
	$(BIN)/python -m pip install --quiet --editable ".[docs,html,pdf]"
	@touch $@

.venv/dist.stamp: .venv/bin/python
	$(BIN)/python -m pip install --quiet build twine pip-audit
	@touch $@

.venv/lint.stamp: .venv/test.stamp
	$(BIN)/python -m pip install --quiet --editable ".[test,lint]"
	@touch $@
