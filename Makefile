# make build   builds the briefing from the articles in seeds/ and prints where it is
# make test    runs all checks and tests
# make tools   fetches the HTML validator that the tests of pages use where it is there (npm and Java)
# make bench   measures speed and memory beside their floors, and writes the table in docs/performance.md;
#              make bench ARGS="--runs 5 --large" gives it options
# make kills   kills a hundred builds at random moments and checks what they leave
# make serve   previews the briefing with live reload
# Each makes .venv by itself: with uv where it is installed, with venv and pip otherwise.

PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)
INSTALL = $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

.PHONY: build serve test tools bench kills lock clean

build: .venv/ready
	@$(BIN)/briefgen build

serve: .venv/ready
	@$(BIN)/briefgen serve

test: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest

tools: .tools/node_modules/vnu-jar/build/dist/vnu.jar

.tools/node_modules/vnu-jar/build/dist/vnu.jar:
	npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix .tools vnu-jar@26.9.27

bench: .venv/ready-dev
	$(BIN)/python -m benchmarks.bench $(ARGS)

kills: .venv/ready-dev
	$(BIN)/python -m benchmarks.kills --kills 100

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("briefgen needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name a newer one: make PYTHON=python3.12 …")'
	$(if $(UV),$(UV) venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv)

.venv/ready: requirements.lock pyproject.toml | .venv/bin/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# Pins every dependency with its hashes, for all platforms; names no package index.
lock:
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build -o requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .briefgen
