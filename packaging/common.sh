# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh and test.sh share; read with ".".

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Runs a command as root: as it is, or through sudo, which may ask only where somebody can answer.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ] && [ -t 2 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# Package names of list files, without comments.
packages_of() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@" | sort -u; }

missing_packages() {
    local name
    for name in $(packages_of "$@"); do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" != installed ]; then
            printf '%s\n' "$name"
        fi
    done
}

# Installs what the lists name and is not there. Servers are not started by their installation: the demo and the
# tests start private ones.
need_packages() {
    local names policy=/usr/sbin/policy-rc.d status=0
    mapfile -t names < <(missing_packages "$@")
    if [ "${#names[@]}" -eq 0 ]; then
        say "All needed packages are installed."
        return 0
    fi
    command -v apt-get >/dev/null || die "This needs Debian 12 or a system like it; missing: ${names[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "Not root and no sudo. Please install first: ${names[*]}"
    fi
    say "Installing ${#names[@]} packages: ${names[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null >&2
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${names[@]}" \
            </dev/null >&2 || status=$?
        as_root rm -f "$policy"
    else
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${names[@]}" \
            </dev/null >&2 || status=$?
    fi
    [ "$status" -eq 0 ] || die "apt-get could not install: ${names[*]}"
}

# Unpacks what a list names, without installing it: unpack_packages LIST FOLDER. Downloads once; a changed list again.
unpack_packages() {
    local list=$1 folder names work package
    mkdir -p "$2"
    folder=$(cd "$2" && pwd)
    mapfile -t names < <(packages_of "$list")
    if [ "$(cat "$folder/unpacked" 2>/dev/null || true)" = "${names[*]}" ]; then
        say "Unpacked already: ${names[*]}"
        return 0
    fi
    say "Unpacking into $folder: ${names[*]}"
    work=$(mktemp -d "${TMPDIR:-/tmp}/okienko-unpack-XXXXXX")
    (
        trap 'rm -rf "$work"' EXIT
        cd "$work"
        fetch() { apt-get -qq -o APT::Sandbox::User=root download "${names[@]}" </dev/null >&2; }
        # Lists that are older than the archive name packages that are gone.
        fetch || { as_root apt-get -qq update </dev/null >&2 && fetch; } \
            || die "apt-get could not download: ${names[*]}"
        mkdir root
        for package in *.deb; do dpkg-deb -x "$package" root; done
        printf '%s' "${names[*]}" >root/unpacked
        chmod 755 root
        rm -rf "$folder"
        mv root "$folder"
    )
}

# Configures and builds with a preset: build_with PRESET TARGET...
build_with() {
    local preset=$1
    shift
    say "Building with preset $preset: ${*:-everything}"
    cmake --preset "$preset" >&2
    if [ "$#" -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@" >&2
    else
        cmake --build --preset "$preset" >&2
    fi
}
