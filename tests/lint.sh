#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tree's own rules: layers by include, no waiting by the clock in tests, tidy files. lint.sh [SOURCE-FOLDER]
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"

faults=0
# report TITLE TEXT: counts a fault where TEXT is not empty
report() {
    if [ -n "$2" ]; then
        printf '%s:\n%s\n\n' "$1" "$2"
        faults=$((faults + 1))
    fi
}

# Files of the tree; without git (an unpacked archive) everything but builds.
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    mapfile -t files < <(git ls-files --cached --others --exclude-standard | while read -r file; do
        [ -f "$file" ] && printf '%s\n' "$file"; done)
else
    mapfile -t files < <(find . -type f -not -path './build*' -not -path './.git/*' -printf '%P\n')
fi
of() { printf '%s\n' "${files[@]}" | grep -E "$1" || true; }
# in PATTERN-OF-FILES REGEX: file:line:text of every match
in_files() { of "$1" | xargs -r -d '\n' grep -nE "$2" /dev/null 2>/dev/null || true; }

mapfile -t code < <(of '\.(cpp|h)$')
[ "${#code[@]}" -gt 0 ] || { echo "No source files found."; exit 1; }

# Layers (ARCHITECTURE.md): each arrow is a link list too; this also finds what a header search would let through.
report "models and channels know nothing of the window and the program" \
    "$(in_files '^(models|channels)/' '#include "(widgets|app)/')"
report "models/domain knows no other layer" \
    "$(in_files '^models/domain/' '#include "(models/(store|items|html)|channels|widgets|app)/')"
report "models/html knows models/domain only" \
    "$(in_files '^models/html/' '#include "(models/(store|items)|channels|widgets|app)/')"
report "models/store knows models/domain only" \
    "$(in_files '^models/store/' '#include "(models/(items|html)|channels|widgets|app)/')"
report "Channels and widgets do not know each other" \
    "$(in_files '^(models|widgets)/' '#include "channels/'; in_files '^channels/' '#include "(models/(store|items)|widgets)/')"
report "Widgets see items and values, never the store" "$(in_files '^widgets/' '#include "(models/store|app)/')"
report "No SQL, network or file transfer in widgets" "$(in_files '^widgets/' '#include <(QSql|QNetwork|QTcp|QSsl|curl/)')"
report "No widgets below widgets" \
    "$(in_files '^(models|channels)/' '#include <(QtWidgets|Q(Widget|MainWindow|Application|Dialog)[>/])')"
report "The product does not include tests" "$(in_files '^(app|channels|models|widgets)/' '#include "tests/')"
report "An include names its layer" \
    "$(in_files '^(app|channels|models|widgets|tests)/.*\.(cpp|h)$' '#include "[^/"]+"' | grep -vE '\.moc"' || true)"

# Waiting by the clock makes tests slow and wrong: QTRY_*, QSignalSpy::wait() or an injected clock.
report "Bare sleeps in tests" \
    "$(in_files '^tests/.*tst_.*\.cpp$' 'qWait\(|QThread::(m|u)?sleep\(|sleep_for|sleep_until|\b(u|nano)?sleep\(')"

report "The licence line is missing" "$(printf '%s\n' "${code[@]}" | while read -r file; do
    head -n 1 "$file" | grep -q '^// SPDX-License-Identifier: GPL-3.0-or-later' || printf '%s\n' "$file"; done)"
report "#pragma once is missing" "$(of '\.h$' | xargs -r -d '\n' grep -L '^#pragma once' || true)"

texts='\.(cpp|h|md|txt|sh|sql|ts|qss|json|jsonl|desktop|xml|py|1|supp|cmake)$'
report "Carriage returns" "$(of "$texts" | xargs -r -d '\n' grep -lI $'\r$' || true)"
report "No newline at the end" "$(of "$texts" | while read -r file; do
    [ ! -s "$file" ] || [ -z "$(tail -c 1 "$file")" ] || printf '%s\n' "$file"; done)"
report "Spaces at line ends" "$(in_files '\.(cpp|h|sh|sql|py|txt|qss)$' '[[:blank:]]+$')"
report "Tabs in C++" "$(in_files '\.(cpp|h)$' $'\t')"

report "Over 500 lines" "$(printf '%s\n' "${code[@]}" | xargs -d '\n' wc -l \
    | awk '$2 != "total" && $1 > 500 { print $1, $2 }')"

report "Paths of one machine" "$(of "$texts" | grep -v '^tests/lint\.sh$' | xargs -r -d '\n' \
    grep -nE '(^|[^[:alnum:]_.$}])/(work|home/[a-z]+|root)/' /dev/null || true)"

# A shipped schema step never changes; tests/shipped-migrations.sha256 is written when a version ships.
if [ -f tests/shipped-migrations.sha256 ]; then
    report "A shipped schema step was changed" \
        "$(sha256sum --check --quiet tests/shipped-migrations.sha256 2>&1 || true)"
fi

if [ "$faults" -gt 0 ]; then
    echo "$faults rules are broken."
    exit 1
fi
echo "${#files[@]} files keep the rules."
