# Công khai: the commands of the README.
# Needs Python 3.11 or newer and make; git gives pages their dates. Tests also use Node.js, Java
# and Chromium, where they are present.

PYTHON ?= python3
PORT ?= 8000
FORMAT ?= text

BIN := .venv/bin
# What is imported is compiled then; the rest, which is most, need not be.
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --no-compile
SITE_READY := .venv/.site-ready
TEST_READY := .venv/.test-ready
NODE_READY := node_modules/.ready
# Debian's Chromium without windows opens a page in half the time.
QUICK_CHROMIUM := chromium-headless-shell
CHROMIUMS := $(QUICK_CHROMIUM) chromium chromium-browser google-chrome google-chrome-stable
CHROMIUM := $(firstword $(foreach name,$(CHROMIUMS),$(shell command -v $(name) 2>/dev/null)))
BUILD_OPTIONS := $(if $(SITE_URL),--site-url "$$SITE_URL") $(if $(TODAY),--today "$$TODAY")
NODE_TESTS = $(wildcard tests/*.test.js tests/*.test.mjs tests/*/*.test.js tests/*/*.test.mjs)

# Material's notice about its own future, on every run, helps no editor.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
# Commands and tests start Python a hundred times over: where images of containers forbid it to keep
# what it compiles, each start would compile a thousand files.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: words help site pages serve check test pytest soak lint types node-test browser node bench lock dist clean

help:  ## Các lệnh của dự án · what can be done here
	@echo "Công khai"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(SITE_READY)  ## Dựng trang web vào site/ · build the site into site/
	@$(BIN)/congkhai build --strict --out site $(BUILD_OPTIONS)
	@echo
	@echo "Xong. Trang web nằm ở thư mục site/."
	@echo "Xem thử: chạy «make serve» rồi mở http://127.0.0.1:$(PORT)/"
	@echo "Done. The site is in the folder site/."
	@echo "To look at it: run 'make serve' and open http://127.0.0.1:$(PORT)/"

EXAMPLE := examples/vi-du

# What is published: the portal, and below it that of the made-up province, to which it leads.
pages: site  ## Dựng cổng và cổng ví dụ vào pages/ · the portal and the example, as published
	@$(BIN)/congkhai build --strict --config $(EXAMPLE)/mkdocs.yml --plans $(EXAMPLE)/plans \
		--out site-vi-du $(if $(SITE_URL),--site-url "$${SITE_URL%/}/vi-du/")
	@rm -rf pages && mkdir pages && cp -R site/. pages && cp -R site-vi-du pages/vi-du

serve: $(SITE_READY)  ## Xem thử, tự cập nhật khi sửa (PORT=8000) · look at it, with live reload
	@$(BIN)/congkhai serve --port $(PORT)

check: $(SITE_READY)  ## Kiểm tra nguồn trong plans/ · check the sources in plans/
	@$(BIN)/congkhai check --strict --format $(FORMAT) $(if $(SINCE),--since "$$SINCE")

# What waits for the network goes side by side, and so does what one processor does alone: the
# tests of the scripts need nothing of Python and run while it is prepared.
test:  ## Kiểm tra chính phần mềm · check the software itself
	@$(MAKE) -s --no-print-directory -j3 $(TEST_READY) node-test browser
	@$(MAKE) -s --no-print-directory -j2 lint types pytest

# A process that is free takes the next file: what a file's tests share is made once, and nobody
# waits at the end for one that has the browser's tests and the wheel's before it. The second thread
# of a core is a processor too.
pytest: $(TEST_READY) node browser
	@echo "pytest"
	@$(BIN)/python -m pytest -q -n logical --dist loadfile --no-loadscope-reorder $(PYTEST_OPTIONS)

soak: $(TEST_READY)  ## Kiểm tra lâu: hàng nghìn lần sửa, lần dừng giữa chừng · the long tests
	@SOAK=$(SOAK) $(BIN)/python -m pytest -q tests/test_publishing.py tests/test_histories.py tests/test_on_request.py tests/test_disks.py tests/test_killed_builds.py tests/test_faults.py tests/test_any_source.py tests/test_any_tree.py tests/test_shapes.py tests/search/test_queries.py

SOAK ?= 1000

wheel-test: $(TEST_READY) node browser
	@$(BIN)/python -m pytest -q -n logical $(PYTEST_OPTIONS) tests/site/test_package.py

lint: $(TEST_READY)
	@echo "ruff"
	@$(BIN)/ruff format --check --output-format concise . || { echo "→ $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/ruff check --quiet --output-format concise .

types: $(TEST_READY) node
	@echo "mypy"
	@$(BIN)/mypy --strict --no-error-summary hooks
	@if [ -d node_modules ]; then echo "tsc"; node_modules/.bin/tsc --project .; fi

node-test: node
	@if [ -d node_modules ] && [ -n "$(NODE_TESTS)" ]; then echo "node --test"; node --test $(NODE_TESTS); fi

bench: $(TEST_READY)  ## Đo tốc độ so với mkdocs-material · measure against mkdocs-material
	@$(BIN)/python -m benchmarks

# Each tool that the computer lacks is named, and what goes unchecked for want of it. On CI a
# check left out is a failure.
MISSING = { echo "$(1)"; test "$$CI" != true; }

node:
	@if command -v npm >/dev/null; then $(MAKE) -s --no-print-directory $(NODE_READY); \
	else $(call MISSING,No Node.js here: accessibility (axe) and the search script go unchecked. Install nodejs and npm.); fi
	@command -v java >/dev/null || $(call MISSING,No Java here: the HTML goes unchecked. Install a Java 17 runtime.)

APT = { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& echo "Installing $(1) for the browser tests (apt-get)…" \
	&& apt-get update -qq >/dev/null 2>&1 \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null 2>&1; }

browser:
	@[ -n "$$CHROMIUM" ] || command -v $(QUICK_CHROMIUM) >/dev/null || $(call APT,$(QUICK_CHROMIUM)) \
	|| [ -n "$(CHROMIUM)" ] || $(call APT,chromium) \
	|| $(call MISSING,No Chromium here: the browser tests are left out. Install chromium or set CHROMIUM to one.)

# Scripts of an environment hold its path: a repository that was moved prepares anew.
ifneq ($(shell cat .venv/.place 2>/dev/null),$(CURDIR))
$(BIN)/python: moved
.PHONY: moved
moved:
endif

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Cần Python 3.11 trở lên · Python 3.11 or newer is needed (PYTHON=…)"; exit 1; }
	@echo "Chuẩn bị lần đầu, khoảng một phút · first preparation, about a minute"
	@$(PYTHON) -m venv --clear .venv \
		|| { echo "Debian, Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "$(CURDIR)" > .venv/.place

# The package itself is installed in place: an edit needs no second installation.
$(SITE_READY): requirements/site.txt pyproject.toml $(BIN)/python
	@$(PIP) --require-hashes --no-deps -r requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(TEST_READY): requirements/test.txt $(SITE_READY)
	@$(PIP) --require-hashes --no-deps -r requirements/test.txt
	@touch $@

$(NODE_READY): package-lock.json
	@npm ci --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved >/dev/null
	@touch $@

COMPILE := CUSTOM_COMPILE_COMMAND="make lock" ../.cache/lock/bin/pip-compile --quiet --upgrade \
	--generate-hashes --strip-extras --allow-unsafe --no-emit-options \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

lock: $(BIN)/python  ## Khoá lại phiên bản các gói · lock the packages' versions anew
	@$(PYTHON) -m venv .cache/lock
	@.cache/lock/bin/python -m pip install -qq --disable-pip-version-check pip-tools
	@cd requirements && $(COMPILE) -o site.txt site.in && $(COMPILE) -o test.txt test.in
	@if command -v npm >/dev/null; then npm install --package-lock-only --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved >/dev/null; fi

# A release: the package, what it consists of, and a checksum of each. The same commit gives the
# same bytes.
dist: $(SITE_READY)
	@rm -rf dist build && mkdir dist
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m pip wheel -qq \
		--disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	@$(BIN)/python .ci/sbom.py > dist/congkhai.cdx.json
	@cd dist && sha256sum -- * > SHA256SUMS && cat SHA256SUMS

words: $(TEST_READY)
	@$(BIN)/pybabel -q compile -D argparse -d hooks/congkhai/commands/locale

clean:  ## Xoá những gì các lệnh trên tạo ra · remove what the commands above made
	@rm -rf site site-vi-du pages dist build .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis node_modules
	@find hooks tests benchmarks \( -name __pycache__ -o -name '*.egg-info' \) -prune -exec rm -rf {} + 2>/dev/null || true
