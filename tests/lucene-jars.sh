#!/usr/bin/env bash
# Fetches Apache Lucene 4.10 (proves our index) and 8 (the benchmark's peer) into data/lucene. Debian's two packages of them
# conflict, so neither is installed: their jars are unpacked. Versions as arguments, else both. Quick when they are there already;
# 1 when one could not be had.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=data/lucene
jars=(lucene-core lucene-analyzers-common lucene-analyzers-smartcn)

is_there() {
  local jar
  for jar in "${jars[@]}"; do
    compgen -G "$target/$1/$jar-*.jar" >/dev/null || return 1
  done
}

# Downloading needs no root, but a package list that knows the package; making that list does.
download() {
  (cd "$2" && apt-get download --quiet --quiet "$1" </dev/null 2>/dev/null) && return
  if [ "$(id -u)" -eq 0 ]; then
    apt-get update --quiet --quiet </dev/null
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n apt-get update --quiet --quiet </dev/null
  else
    echo "$1: the package lists do not have it, and neither root nor sudo is there for 'apt-get update'."
    return 1
  fi
  (cd "$2" && apt-get download --quiet --quiet "$1" </dev/null)
}

fetch() {
  local version=$1 package=$2 work jar
  is_there "$version" && return
  if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
    echo "No apt-get here: put ${jars[*]} of $package into $target/$version by hand."
    return 1
  fi

  echo "== fetching $package into $target/$version"
  mkdir -p "$target"
  work=$(mktemp -d "$target/.fetch.XXXXXX") || return 1
  # apt-get as root downloads as the user _apt, who must be able to write here.
  chmod 777 "$work"
  if download "$package" "$work" && dpkg-deb -x "$work"/*.deb "$work/unpacked"; then
    mkdir -p "$target/$version"
    for jar in "${jars[@]}"; do
      cp "$work/unpacked/usr/share/java/$jar"-[0-9]*.jar "$target/$version/"
    done
  fi
  rm -rf "$work"
  is_there "$version" || { echo "Could not fetch $package; what needs it is skipped."; return 1; }
}

failed=0
if [ $# -eq 0 ]; then set -- 4.10 8; fi
for version in "$@"; do
  fetch "$version" "liblucene$version-java" || failed=1
done
exit "$failed"
