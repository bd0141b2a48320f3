# Everything a person or CI runs. Start with `make run`.
PYTHON ?= python3
ARGS ?=
PY := .venv/bin/python
SOURCES := migrainejournal tests benchmarks packaging

.PHONY: run quick demo test lint bench soak frozen package release lock clean

run: .venv/ready            ## open the journal
	@$(PY) -m migrainejournal $(ARGS)

quick: .venv/ready          ## open the dark room
	@$(PY) -m migrainejournal --quick $(ARGS)

demo: .venv/ready           ## open a sample journal of three years
	@$(PY) -m migrainejournal --demo $(ARGS)

test: .venv/ready           ## all tests, without a screen
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m "not soak" $(ARGS)

lint: .venv/ready           ## style, types and layers
	@$(PY) -m ruff check $(SOURCES)
	@$(PY) -m ruff format --check $(SOURCES)
	@$(PY) -m mypy
	@.venv/bin/lint-imports

bench: .venv/ready          ## ratios measured side by side in one run
	@$(PY) -m benchmarks $(ARGS)

soak: .venv/ready           ## the long proofs
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m soak $(ARGS)

frozen: .venv/ready         ## one folder with all the program needs, in dist/migrainejournal
	@$(PY) packaging/icons/draw.py
	@$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/frozen packaging/migrainejournal.spec

package: frozen             ## a Debian package and a tarball for any other Linux, in dist
	@$(PY) packaging/linux/build_deb.py dist/migrainejournal dist
	@$(PY) packaging/linux/build_tarball.py dist/migrainejournal dist

release: .venv/ready        ## check, test and build what is given to people, with its sums and bill of materials
	@$(PY) packaging/release.py check
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory package
	@$(PY) packaging/release.py finish

.venv/ready: constraints.txt pyproject.toml packaging/linux/qt-libraries
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Migraine Journal needs Python 3.11 or newer: make run PYTHON=python3.11")'
	@$(PYTHON) -m venv .venv
	@$(PY) -m pip install --quiet --require-hashes -r constraints.txt
	@$(PY) -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@packaging/linux/qt-libraries $(PY)
	@touch $@

lock:                       ## take in newer versions of what pyproject.toml names
	@$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	@build/lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet -o constraints.txt

clean:
	rm -rf .venv build dist
