# SAKIP kecamatan. Needs python3 and make; the rest is set up by the first target that needs it.
#   make demo   set up, load the example data, render every document, serve at ALAMAT
#   make siap   set up and load, without a server
#   make test   everything that CI runs
#   make cek    style, types, architecture, migrations, deployment settings
#   make bench  measurements
#   make kunci  write the lock files again after a change in pyproject.toml
#   make bersih remove what was made here (environment, data, output)

PYTHON ?= python3
ALAMAT ?= 127.0.0.1:8000
KELUARAN ?= keluaran/
PROSES ?= 2

export PYTHON
export PYTHONUNBUFFERED = 1

BIN := .venv/bin
KELOLA := SAKIP_MODE=demo $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest -n $(PROSES)
PIP_COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := bantuan
.NOTPARALLEL:
.PHONY: bantuan demo siap test cek uji-sqlite uji-postgres bench kunci bersih pustaka pustaka-uji data

bantuan:
	@sed -n 's/^#   make //p' Makefile

pustaka:
	@.ci/siapkan requirements.txt

pustaka-uji:
	@.ci/siapkan requirements-dev.txt

data: pustaka
	@$(KELOLA) migrate --verbosity 0
	@$(KELOLA) muat

siap: data
	@$(KELOLA) akun_demo

# The accounts come last, so that the login is the last thing before the server speaks. Beside the
# server runs a background worker, which ends with it.
demo: data
	@$(KELOLA) cetak_semua -o $(KELUARAN)
	@$(KELOLA) akun_demo
	@echo "Buka http://$(ALAMAT)/ di peramban. Hentikan dengan Ctrl+C."
	@export SAKIP_MODE=demo DJANGO_RUNSERVER_HIDE_WARNING=true SAKIP_ALAMAT_SITUS=http://$(ALAMAT); \
	$(BIN)/python manage.py db_worker -v0 & pekerja=$$!; trap 'kill $$pekerja 2>/dev/null' EXIT INT TERM; \
	$(BIN)/python manage.py runserver --noreload --skip-checks $(ALAMAT)

test: cek uji-sqlite uji-postgres
	@echo "Semua uji selesai."

# A database of its own that is never written: the check must not see the demo accounts here.
PRODUKSI := SAKIP_MODE=produksi SAKIP_ALLOWED_HOSTS=sakip.contohkab.go.id \
	SAKIP_CSRF_ORIGINS=https://sakip.contohkab.go.id DATABASE_URL=sqlite://:memory: SAKIP_DEBUG=

cek: pustaka-uji
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	SAKIP_MODE=uji DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py makemigrations --check --dry-run
	@echo "manage.py check --deploy dengan pengaturan produksi"
	@$(PRODUKSI) SAKIP_SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

uji-sqlite: pustaka-uji
	DATABASE_URL= $(PYTEST) --cov

# Only the tests that use a database: the others cannot differ.
uji-postgres: pustaka-uji
	@if url=$$(.ci/postgres); then \
		echo "Uji di PostgreSQL: $${url##*@}"; \
		DATABASE_URL=$$url $(PYTEST) --basis-data; \
	else \
		echo "Uji di PostgreSQL TIDAK dijalankan; lihat alasannya di atas."; \
	fi

bench: pustaka-uji
	@$(BIN)/python -m bench

kunci: pustaka-uji
	$(PIP_COMPILE) --output-file requirements.txt pyproject.toml
	$(PIP_COMPILE) --extra redis --constraint requirements.txt --output-file requirements-redis.txt pyproject.toml
	$(PIP_COMPILE) --extra redis --extra dev --constraint requirements-redis.txt \
		--output-file requirements-dev.txt pyproject.toml

bersih:
	rm -rf .venv var keluaran .mypy_cache .pytest_cache .ruff_cache .import_linter_cache \
		.hypothesis .coverage .coverage.* htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
