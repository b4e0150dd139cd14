#!/usr/bin/env bash
# Restores Microsoft's chat clients and what they need outside of a browser (tests/clients/package-lock.json) into data/clients,
# for the tests with them and for the page /webchat. Quick when they are there already; 1 when they could not be had.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

source=tests/clients
target=data/clients

if cmp --silent "$source/package-lock.json" "$target/package-lock.json" && [ -d "$target/node_modules" ]; then exit 0; fi
if ! command -v npm >/dev/null; then
  echo "No npm here: install Node.js with npm (Debian: apt-get install nodejs npm)."
  exit 1
fi

echo "== restoring the chat clients into $target"
mkdir -p data
work=$(mktemp -d data/.clients.XXXXXX) || exit 1
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cp "$source/package.json" "$source/package-lock.json" "$work/"
# None of them needs its install script.
if ! npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null; then
  echo "npm could not restore the chat clients; what needs them is skipped."
  exit 1
fi
# 147 MB about how the bundle was made.
rm -f "$work/node_modules/botframework-webchat/dist/stats.json"
rm -rf "$target"
mv "$work" "$target"
