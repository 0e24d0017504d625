# make compare and make test set everything up on a fresh machine with Python 3.11 or newer.
#
#   make test PYTHON=python3.13 DJANGO=6.1 SQLALCHEMY=2.0    runs the suite on other versions
#
# MARIADB_URL adds MariaDB (and its driver), POSTGRESQL_URL a PostgreSQL server.

PYTHON ?= python3
DJANGO ?=
SQLALCHEMY ?=
ARGUMENTS ?=

comma := ,
DRIVER := $(if $(MARIADB_URL),mariadb)

# Each choice of versions has an environment of its own.
VERSION := $(shell $(PYTHON) -c 'import sys; print(".".join(map(str, sys.version_info[:2])))' 2>/dev/null)
VENV := .venv$(if $(filter-out python3,$(PYTHON)),-$(VERSION))$(DJANGO:%=-django-%)$(SQLALCHEMY:%=-sqlalchemy-%)
READY := $(VENV)/ready$(DRIVER:%=-%)
OLD := $(if $(VERSION),$(filter 2.% 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10,$(VERSION)),none)

.PHONY: compare test lint types clean

compare: $(READY)
	$(VENV)/bin/side-by-side compare $(ARGUMENTS)

test: $(READY)
	$(VENV)/bin/python -m pytest --durations=20 $(if $(ARGUMENTS),,-n auto) $(ARGUMENTS)

lint: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(READY)
	$(VENV)/bin/mypy

# What is chosen on the command line wins over the pinned version.
$(READY): pyproject.toml constraints.txt
	$(if $(OLD),$(error $(PYTHON) is Python $(OLD); 3.11 or newer is needed, for instance: make PYTHON=python3.11 $(MAKECMDGOALS)))
	$(PYTHON) -m venv $(VENV)
	grep -v -i -e '^#' $(if $(DJANGO),-e '^django==') $(if $(SQLALCHEMY),-e '^sqlalchemy==') \
	    constraints.txt > $(VENV)/constraints.txt
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
	    --constraint $(VENV)/constraints.txt --editable '.[dev$(DRIVER:%=$(comma)%)]' \
	    $(if $(DJANGO),'Django==$(DJANGO).*') $(if $(SQLALCHEMY),'SQLAlchemy==$(SQLALCHEMY).*')
	touch $@

clean:
	rm -rf .venv* build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
