# One command each; every target makes `.venv` itself. `make help` lists them.

.DEFAULT_GOAL := help
.PHONY: help demo panel test check lint types contracts soak bench screens lock clean qt translations

VENV := .venv
STAMP := $(VENV)/.installed
ARGS ?=

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

help: ## List the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-13s %s\n' "$$name" "$$text"; done

# A python is taken only if it runs: a version manager's shim may stand in the path and fail.
$(STAMP): pyproject.toml requirements.lock
	@set -e; found=; \
	for candidate in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
		if "$$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
		then found=$$candidate; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Sospiro needs Python 3.11 or newer with its venv module (on Debian: apt install python3-venv); set PYTHON=/path/to/python if it is not in the path." >&2; \
		exit 1; \
	fi; \
	echo "Making $(VENV) with $$($$found --version); this takes a minute or two the first time."; \
	"$$found" -m venv --clear $(VENV); \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .; \
	touch $(STAMP)

qt: $(STAMP)
	@$(BIN)/python -c "from gui.panel.display import missing_qt_libraries, missing_sentence; missing = missing_qt_libraries(); missing and print('Without a window, as Qt misses', missing_sentence(missing))"

demo: $(STAMP) qt ## Lead a simulated person's breathing for 3 minutes (ARGS="--seconds 90")
	@$(BIN)/sospiro demo $(ARGS)

panel: $(STAMP) qt ## Open the panel
	@$(BIN)/sospiro $(ARGS)

test: $(STAMP) qt ## Run the tests (ARGS="-k breath")
	@$(BIN)/python -m pytest -n 4 --dist loadscope $(ARGS)

lint: $(STAMP)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(STAMP)
	@$(BIN)/mypy

contracts: $(STAMP)
	@$(BIN)/lint-imports

check: lint types contracts test ## Lint, types, import contracts, then the tests

soak: $(STAMP) ## Every property on new numbers, 10,000 fuzzed sequences and events of the panel, 24 h of ECG (an hour)
	@SOSPIRO_FUZZ=200 $(BIN)/python -m pytest -o faulthandler_timeout=0 -m hypothesis --timeout=7200
	@SOSPIRO_FUZZ=10000 $(BIN)/python -m pytest -o faulthandler_timeout=0 tests/sensors/test_fuzz.py tests/engine/test_audio_fuzz.py tests/engine/test_programme_fuzz.py tests/engine/test_protocol_faults.py --timeout=7200
	@SOSPIRO_FUZZ=10000 $(BIN)/python -m pytest -o faulthandler_timeout=0 tests/live/test_panel_endings.py -k any_events --timeout=7200
	@$(BIN)/python benchmarks/soak.py --hours 24

bench: $(STAMP) ## Measure what docs/benchmarks.md tells
	@for file in benchmarks/*.py; do $(BIN)/python "$$file" || exit 1; done

translations: $(STAMP) ## Take new texts into the catalogues for Qt Linguist and list what waits for a translation
	@$(BIN)/python -m gui.language.renew

screens: $(STAMP) qt ## Draw every state of the windows into docs/screens (ARGS="--only closing")
	@$(BIN)/python tests/gui/screens.py $(ARGS)

lock: ## Renew requirements.lock from pyproject.toml (needs uv)
	@uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade --quiet --output-file requirements.lock

clean: ## Remove the virtual environment and what tools left behind
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
