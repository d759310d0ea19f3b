#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets with clang, AddressSanitizer and UBSan, and runs each for so many seconds.
# tests/fuzz/run.sh [SECONDS=600] [TARGET…]        FUZZ_BUILD: the build folder (default: build/fuzz)
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$source_dir"
seconds=${1:-600}
shift || true
build=${FUZZ_BUILD:-$source_dir/build/fuzz}
corpus=${OKIENKO_CORPUS_DIR:-$source_dir/../shared/corpus}
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
    mapfile -t targets < <(cd tests/fuzz && printf '%s\n' fuzz_*.cpp | sed 's/\.cpp$//')
fi
cmake --preset fuzz -B "$build" >/dev/null
cmake --build "$build" --target "${targets[@]}"

# What each target reads besides its seeds, and its dictionary.
inputs_of() {
    case $1 in
    fuzz_response_parser) echo imap ;;
    fuzz_message_reader) echo mail hostile ;;
    fuzz_sanitiser | fuzz_html_to_text) echo html hostile ;;
    fuzz_quoted_text) echo reply ;;
    esac
}
dictionary_of() {
    case $1 in
    fuzz_response_parser | fuzz_imap_names) echo imap ;;
    fuzz_sanitiser | fuzz_html_to_text) echo html ;;
    *) echo mime ;;
    esac
}

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:allocator_may_return_null=1
export LSAN_OPTIONS=suppressions=$source_dir/packaging/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
failed=0
for target in "${targets[@]}"; do
    work=$build/fuzz/$target
    mkdir -p "$work/corpus" "$work/found"
    folders=("$work/corpus" "tests/fuzz/seeds/${target#fuzz_}")
    for name in $(inputs_of "$target"); do
        [ -d "$corpus/$name" ] && folders+=("$corpus/$name")
    done
    echo "== $target"
    "$build/bin/$target" -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=2500 -print_final_stats=1 \
        -dict="tests/fuzz/dictionaries/$(dictionary_of "$target").dict" -artifact_prefix="$work/found/" \
        "${folders[@]}" >"$work/log" 2>&1 || failed=1
    grep -E 'stat::number_of_executed_units|ERROR|SUMMARY|not so' "$work/log" || true
done
exit "$failed"
