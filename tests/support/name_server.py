#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name server (RFC 1035) on loopback, port 53, over UDP and TCP, with the records of one zone file.

The zone is JSON: {"_imaps._tcp.shop.example": [["SRV", 0, 1, 993, "imap.shop.example"]], "shop.example": [["MX", 10,
"mx.shop.example"]]}. Instead of a list: "silent" (never answered), "garbage" (answered with bytes that are no DNS),
"refused". Other names do not exist. Prints "ready" when it listens, and runs until SIGTERM.
"""
import json
import socket
import socketserver
import struct
import sys
import threading

TYPES = {"MX": 15, "SRV": 33}
UDP_LIMIT = 512
NO_ERROR, NAME_ERROR, REFUSED = 0, 3, 5


def wire(name):
    """A domain name as lengths and labels; "." is the root."""
    labels = [label.encode("ascii") for label in name.strip(".").split(".") if label]
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"


def data_of(record):
    if record[0] == "MX":
        return struct.pack("!H", record[1]) + wire(record[2])
    return struct.pack("!HHH", *record[1:4]) + wire(record[4])


def question(query):
    """The name asked for, its type, and the question section as it came."""
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode("ascii"))
        at += query[at] + 1
    kind = struct.unpack("!H", query[at + 1:at + 3])[0]
    return ".".join(labels).lower(), kind, query[12:at + 5]


def answer(zone, query, limit):
    name, kind, asked = question(query)
    entry = zone.get(name)
    if entry == "silent":
        return None
    if entry == "garbage":
        return query[:2] + b"\xff" * 40
    code = REFUSED if entry == "refused" else NO_ERROR if entry is not None else NAME_ERROR
    records = [data_of(r) for r in entry if TYPES[r[0]] == kind] if isinstance(entry, list) else []
    body = b"".join(b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, 60, len(data)) + data for data in records)
    flags = 0x8580 | code
    if limit and 12 + len(asked) + len(body) > limit:
        flags, records, body = flags | 0x0200, [], b""  # truncated: ask again over TCP
    return query[:2] + struct.pack("!HHHHH", flags, 1, len(records), 0, 0) + asked + body


def main():
    address = sys.argv[1]
    with open(sys.argv[2], encoding="utf-8") as file:
        zone = json.load(file)

    class OverTcp(socketserver.StreamRequestHandler):
        def handle(self):
            size = struct.unpack("!H", self.rfile.read(2))[0]
            reply = answer(zone, self.rfile.read(size), 0)
            if reply:
                self.wfile.write(struct.pack("!H", len(reply)) + reply)

    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind((address, 53))
    socketserver.TCPServer.allow_reuse_address = True
    tcp = socketserver.ThreadingTCPServer((address, 53), OverTcp)
    threading.Thread(target=tcp.serve_forever, daemon=True).start()
    print("ready", flush=True)
    while True:
        query, sender = udp.recvfrom(4096)
        reply = answer(zone, query, UDP_LIMIT)
        if reply:
            udp.sendto(reply, sender)


main()
