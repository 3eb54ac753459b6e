#!/usr/bin/env bash
# Builds DuckDB's extensions json, parquet and icu for the tab's DuckDB-WASM, from DuckDB's own sources as PyPI has them, into
# src/platform/duckdb/extensions. They are side modules of duckdb-eh.wasm, which is an Emscripten main module. Needs Debian's
# packages clang-19 and lld-19; the headers of libc++ and of Emscripten's C library are taken out of Debian's packages.
# Usage: scripts/extensions/build.sh [WORK_FOLDER]; about eight minutes on two cores.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="${1:-$(mktemp -d)}"
version=1.4.3
mkdir -p "$work" && cd "$work"

[ -d "duckdb-$version" ] || {
  python3 -m pip download --quiet --no-deps --no-binary duckdb "duckdb==$version"
  tar xzf "duckdb-$version.tar.gz"
}
[ -d headers ] || {
  apt-get download emscripten libc++-19-dev-wasm32
  for package in ./*.deb; do dpkg-deb -x "$package" headers; done
}

source="$work/duckdb-$version/external/duckdb"
musl=headers/usr/share/emscripten/system/lib/libc/musl
compile=(
  clang++-19 --target=wasm32-unknown-emscripten -c -fPIC -fwasm-exceptions -Os -std=c++17 -w
  -DNDEBUG -DDUCKDB_NO_THREADS=1 -DDUCKDB_BUILD_LOADABLE_EXTENSION -DWASM_LOADABLE_EXTENSIONS=1
  -DU_COMMON_IMPLEMENTATION -DU_I18N_IMPLEMENTATION
  -nostdinc -nostdinc++ -isystem "$here/libcxx" -isystem headers/usr/lib/llvm-19/include/wasm32-wasi/c++/v1
  -isystem /usr/lib/llvm-19/lib/clang/19/include
  -isystem headers/usr/share/emscripten/system/include/compat -isystem headers/usr/share/emscripten/system/include
  -isystem "$musl/arch/emscripten" -isystem "$musl/include" -isystem "$musl/arch/generic"
)
third="$source/third_party"
for folder in "$source/src/include" "$source/extension"/{json,parquet,icu}/include \
  "$source/extension/icu/third_party/icu"/{common,i18n} \
  "$third"/{fmt/include,fast_float,re2,utf8proc/include,yyjson/include,skiplist,tdigest,pdqsort,concurrentqueue,pcg,fastpforlib,miniz} \
  "$third"/{parquet,thrift,snappy,lz4,zstd/include,mbedtls/include,brotli/include,brotli/common,brotli/dec,brotli/enc}; do
  compile+=(-I "$folder")
done

# What DuckDB-WASM itself has (yyjson, zstd, mbedtls) is taken from there.
sources() {
  local extension="$source/extension/$1"
  case "$1" in
    icu) find "$extension" -name '*.cpp' ;;
    json) find "$extension" -name '*.cpp' ;;
    parquet)
      find "$extension" "$third/parquet" "$third/thrift" "$third/brotli" -name '*.cpp'
      ls "$third"/snappy/*.cc "$third"/lz4/*.cpp
      ;;
  esac
}

for extension in json parquet icu; do
  mkdir -p "objects/$extension"
  sources "$extension" | xargs -P "$(nproc)" -I {} "$here/compile.sh" {} "objects/$extension" "${compile[@]}"
  wasm-ld-19 -shared --experimental-pic --no-entry --unresolved-symbols=import-dynamic --no-export-dynamic \
    --export="${extension}_duckdb_cpp_init" --export-if-defined=__wasm_apply_data_relocs \
    --export-if-defined=__wasm_call_ctors --gc-sections --strip-all -O2 -o "$extension.wasm" "objects/$extension"/*.o
  node "$here/finish.mjs" "$extension" "$extension.wasm" "v$version"
done
