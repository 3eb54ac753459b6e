#!/usr/bin/env sh
# compile.sh SOURCE FOLDER COMPILER ARGUMENT…: the object of a source in a folder, unless it is there already.
set -eu
source="$1"
object="$2/$(printf '%s' "${1#*/external/duckdb/}" | tr / _).o"
shift 2
[ -s "$object" ] || "$@" "$source" -o "$object"
