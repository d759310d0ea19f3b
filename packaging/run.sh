#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/run.sh         installs what is missing, builds, opens the window on the embedded store
# packaging/run.sh demo    the same on a private mail server with the mail of a believable shop
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$source_dir"
# shellcheck source=packaging/common.sh
. packaging/common.sh

mode=${1:-window}
case $mode in
window | demo) ;;
*) say "usage: packaging/run.sh [demo]"; exit 2 ;;
esac

bin=$source_dir/build/release/bin
if [ "$mode" = window ]; then
    need_packages packaging/packages-build.txt packaging/packages-run.txt
    build_with release okienko okienkoctl
    if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
        die "Built, but there is no display to open the window on. Try: packaging/run.sh demo"
    fi
    exec "$bin/okienko"
fi

need_packages packaging/packages-build.txt packaging/packages-run.txt packaging/packages-demo.txt
build_with release okienko okienkoctl okienko-generate okienko-mail-server

work=$(mktemp -d "${TMPDIR:-/tmp}/okienko-demo-XXXXXX")
pictures=$source_dir/build/demo-pictures
started=()

stop_all() {
    local pid
    trap - EXIT INT TERM
    # The mail server ends with its standard input.
    exec 7>&- || true
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in "${started[@]}"; do
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
    say "Stopped the demo's servers and removed their files."
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Waits until a file has a whole line, at most half a minute: wait_for_line FILE PID WHAT
wait_for_line() {
    local attempt
    for ((attempt = 0; attempt < 300; attempt++)); do
        if [ -s "$1" ] && [ "$(tail -c 1 "$1" | od -An -c | tr -d ' ')" = '\n' ]; then
            return 0
        fi
        kill -0 "$2" 2>/dev/null || die "$3 did not start: $(cat "$work"/*.log 2>/dev/null)"
        sleep 0.1
    done
    die "$3 does not answer: $(cat "$work"/*.log 2>/dev/null)"
}
field() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }

user=bok@shop.example
password_file=$work/password
(umask 077 && od -An -N 12 -t x1 /dev/urandom | tr -d ' \n' >"$password_file" && echo >>"$password_file")

mkfifo "$work/mail-server-input"
"$bin/okienko-mail-server" "$user" "$password_file" <"$work/mail-server-input" \
    >"$work/mail.json" 2>"$work/mail-server.log" &
started+=($!)
exec 7>"$work/mail-server-input"
wait_for_line "$work/mail.json" "${started[0]}" "The mail server"
mail_folder=$(field "$work/mail.json" folder)
ca=$(field "$work/mail.json" ca)
imaps=$(field "$work/mail.json" imaps)
say "Dovecot: imaps://localhost:$imaps, LMTP on port $(field "$work/mail.json" lmtp), certificate made for it"

/usr/bin/python3 tests/support/smtp_server.py --folder "$work/sent" --cert "$(field "$work/mail.json" certificate)" \
    --key "$(field "$work/mail.json" key)" --user "$user" --password-file "$password_file" \
    >"$work/smtp.json" 2>"$work/smtp.log" 7>&- &
started+=($!)
wait_for_line "$work/smtp.json" "${started[1]}" "The SMTP server"
smtps=$(field "$work/smtp.json" smtps)
say "SMTP: smtps://localhost:$smtps, keeps what it receives"

now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
generate() { "$bin/okienko-generate" "$@" --conversations 300 --seed 7 --newest "$now" 7>&-; }
generate mail --lmtp "127.0.0.1:$(field "$work/mail.json" lmtp)" --to "$user" >"$work/delivered.json"
generate shop --out "$work/shop"
for flag in Seen Answered; do
    uids=$(field "$work/delivered.json" "${flag,,}")
    if [ -n "$uids" ]; then
        doveadm -c "$mail_folder/dovecot.conf" flags add -u "$user" "\\$flag" mailbox INBOX uid "$uids"
    fi
done
say "Delivered $(field "$work/delivered.json" messages) messages of 300 conversations in Polish, Croatian and English"

store=sqlite:$work/okienko.db
ctl() { "$bin/okienkoctl" --store "$store" "$@" 7>&-; }
ctl init >&2
for kind in products customers orders; do
    ctl import "$kind" "$work/shop/$kind.csv" >&2
done
ctl import answers "$work/shop/answers.jsonl" >&2
ctl account add --name Sklep --address "$user" --imap "imaps://localhost:$imaps" --smtp "smtps://localhost:$smtps" \
    --user "$user" --password-file "$password_file" --ca "$ca" >&2
say "First synchronisation: $(ctl sync --once --json)"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window. Close it to end the demo."
    "$bin/okienko" --store "$store" 7>&-
    exit 0
fi

say "There is no display, so the window is drawn on a virtual one."
mkdir -p "$pictures"
rm -f "$pictures"/*.png
Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp >"$work/display" 2>"$work/xvfb.log" 7>&- &
started+=($!)
wait_for_line "$work/display" "${started[2]}" "Xvfb"
DISPLAY=:$(tr -d '[:space:]' <"$work/display")
export DISPLAY
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    mkdir -m 700 "$work/runtime"
    export XDG_RUNTIME_DIR=$work/runtime
fi

"$bin/okienko" --store "$store" --language en --theme light 2>"$work/okienko.log" 7>&- &
window=$!
started+=("$window")
for ((attempt = 0; attempt < 300; attempt++)); do
    xwininfo -root -tree 2>/dev/null | grep -q 'Okienko' && break
    kill -0 "$window" 2>/dev/null || die "The window did not open: $(cat "$work/okienko.log")"
    sleep 0.1
done
sleep 3 # for the first page of the list
import -window root "$pictures/on-screen.png"
kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true

conversation=$(ctl list --view open --limit 60 --json | python3 -c '
import json, sys
rows = json.load(sys.stdin)
best = max(rows, key=lambda row: min(row.get("messages", 0), 4), default=None)
print(best["id"] if best else "")')
picture() {
    local name=$1
    shift
    "$bin/okienko" --store "$store" ${conversation:+--conversation "$conversation"} \
        --screenshot "$pictures/$name.png" "$@" 7>&-
}
picture window-light --size 1600x1000 --theme light --language en
picture window-dark --size 1600x1000 --theme dark --language en
picture window-pl --size 1600x1000 --theme light --language pl
picture window-hr --size 1600x1000 --theme light --language hr
picture window-small --size 1280x800 --theme light --language en

say "Done: a mail server with a shop's mail, one synchronisation, the shop's customers, orders, products and answers."
say "Pictures in $pictures:"
ls -1 "$pictures" >&2
