#!/usr/bin/env bash
# build.sh FOLDER: builds the console into FOLDER. Where npm or its packages are missing the platform
# is built without it, which one line says; a mistake in the console's own code fails the build.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

most_bytes=150000

leave_out() {
  printf '[console] left out: %s; then build again\n' "$1"
  exit 0
}

fail() {
  printf '[console] %s\n' "$1" >&2
  exit 1
}

is_older() { # than any of these
  local made="$1"
  shift
  [ ! -e "$made" ] || [ -n "$(find "$@" -newer "$made" -print -quit)" ]
}

command -v npm >/dev/null || leave_out "npm is missing: install Node 20.19 or later"
if is_older node_modules/.package-lock.json package-lock.json; then
  npm ci --no-audit --no-fund --silent || leave_out "npm could not fetch its packages: go online"
fi
if is_older target/classes/static/index.html src client public index.html *.json *.ts ../app/src/main/resources/openapi.json; then
  npm run --silent check
  npm run --silent every-call
  npm run --silent build
fi
bytes="$(cat target/classes/static/assets/*.js | gzip -9 | wc -c)"
[ "$bytes" -le "$most_bytes" ] || fail "the scripts weigh $bytes bytes in gzip, more than $most_bytes"
if [ -n "${1:-}" ]; then
  rm -rf "$1"
  mkdir -p "$(dirname "$1")"
  cp -r target/classes/static "$1"
fi
