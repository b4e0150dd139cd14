#!/usr/bin/env bash
# Installs what the tests need that is missing, builds everything, runs every test and ends with the counts.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
failed=0
passed_tests=0
failed_tests=0
skipped_tests=0
results=$(mktemp -d)
postgres=""

finish() {
  stop_postgres
  rm -rf "$results"
  echo "$passed_tests passed, $failed_tests failed, $skipped_tests skipped"
  if [ "$failed_tests" -gt 0 ]; then failed=1; fi
  exit "$failed"
}

step() {
  echo "== $*"
  "$@" </dev/null || { echo "== failed: $*"; return 1; }
}

is_installed() {
  dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep --quiet '^installed$'
}

install_missing() {
  local as_root=() missing=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "No apt-get here: the browser tests are skipped where /usr/bin/chromium is missing, those with Apache Lucene where java is, those with PostgreSQL where its server is, those with Microsoft's chat clients where npm is."
    return
  fi

  # Any ICU will do; its package carries its version in its name.
  if ! compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null; then missing+=(libicu72); fi
  if [ ! -x /usr/bin/chromium ]; then missing+=(chromium); fi
  if ! is_installed fonts-noto-cjk; then missing+=(fonts-noto-cjk); fi
  # Apache Lucene proves the index; a JDK, since its test programs are compiled on the spot.
  if ! command -v java >/dev/null || ! command -v javac >/dev/null; then missing+=(default-jdk-headless); fi
  if ! compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; then missing+=(postgresql); fi
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then missing+=(nodejs npm); fi
  if [ ${#missing[@]} -eq 0 ]; then return; fi

  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      echo "Missing: ${missing[*]}; neither root nor sudo, so not installed. The tests that need them are skipped."
      return
    fi
  fi

  echo "== installing ${missing[*]}"
  ${as_root[@]+"${as_root[@]}"} apt-get update </dev/null &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" </dev/null ||
    echo "Could not install ${missing[*]}; the tests that need it are skipped or fail below."
}

# A server of the tests' own: in a temporary folder, on a socket in it, and gone with it. PostgreSQL does not run as root.
start_postgres() {
  local bin user
  bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort --version-sort | tail -n 1)
  if [ -z "$bin" ]; then return 1; fi
  user=$(id -un)
  if [ "$(id -u)" -eq 0 ]; then user=postgres; fi
  postgres=$(mktemp -d)
  chown "$user" "$postgres"
  (
    cd "$postgres" &&
      as_postgres "$bin/initdb" --pgdata data --username servicebot --auth trust --encoding UTF8 --locale C --no-sync >/dev/null &&
      as_postgres "$bin/pg_ctl" start --pgdata data --wait --silent --log log --options "-c listen_addresses='' -c unix_socket_directories='$postgres'" &&
      as_postgres "$bin/createdb" --host "$postgres" --username servicebot servicebot
  ) </dev/null || return 1
  export SERVICEBOT_TEST_POSTGRES="Host=$postgres;Database=servicebot;Username=servicebot"
}

stop_postgres() {
  local pid
  if [ -z "$postgres" ]; then return; fi
  if pid=$(head -n 1 "$postgres/data/postmaster.pid" 2>/dev/null); then
    kill -INT "$pid" 2>/dev/null
    while [ -e "$postgres/data/postmaster.pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  fi
  rm -rf "$postgres"
  postgres=""
}

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# Sums the counters of the result files. A skipped test is one that was found and not executed.
sum_counts() {
  local file counters total executed passed
  for file in "$results"/*.trx; do
    [ -e "$file" ] || continue
    counters=$(grep --only-matching --max-count=1 '<Counters [^>]*>' "$file") || continue
    total=$(counter total "$counters")
    executed=$(counter executed "$counters")
    passed=$(counter passed "$counters")
    passed_tests=$((passed_tests + passed))
    failed_tests=$((failed_tests + executed - passed))
    skipped_tests=$((skipped_tests + total - executed))
  done
}

counter() {
  sed --quiet "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"
}

install_missing
bash tests/lucene-jars.sh 4.10 </dev/null || echo "Without lucene-core 4.10 the tests with Apache Lucene are skipped."
bash tests/npm-clients.sh </dev/null || echo "Without Microsoft's chat clients the tests with them are skipped."
trap stop_postgres EXIT
start_postgres || echo "Without a PostgreSQL server the tests with it are skipped."
step dotnet restore ServiceBot.sln || { failed=1; finish; }
step dotnet build ServiceBot.sln --no-restore --nologo --verbosity quiet || { failed=1; finish; }
step dotnet format ServiceBot.sln --no-restore --verify-no-changes || failed=1
step dotnet test ServiceBot.sln --no-build --nologo --logger trx --logger "console;verbosity=normal" --results-directory "$results" || failed=1
sum_counts
if [ "$passed_tests" -eq 0 ]; then echo "No test was run."; failed=1; fi
finish
