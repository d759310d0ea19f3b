#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with AddressSanitizer and UBSan (warnings are errors) and runs every test.
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$source_dir"
# shellcheck source=packaging/common.sh
. packaging/common.sh

need_packages packaging/packages-build.txt packaging/packages-run.txt packaging/packages-test.txt
unpack_packages packaging/unpacked.txt build/servers
build_with asan

# Tests keep away from the user's own files and session.
home=$(mktemp -d "${TMPDIR:-/tmp}/okienko-test-XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/data" "$home/config" "$home/cache" "$home/runtime"
chmod 700 "$home/runtime"
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=$source_dir/packaging/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1

ctest --test-dir build/asan --output-on-failure -j "$(nproc)"
