#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A submission server on loopback that keeps what it receives: one .eml and one .json (envelope) a message.

Prints one JSON line {"smtps": PORT, "smtp": PORT} when it listens, and runs until SIGTERM.
"""
import argparse
import asyncio
import base64
import hmac
import json
import os
import signal
import ssl
import sys
import urllib.parse
import urllib.request

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", required=True, help="where messages are kept")
    parser.add_argument("--cert", required=True, help="certificate chain, PEM")
    parser.add_argument("--key", required=True, help="private key, PEM")
    parser.add_argument("--user", required=True)
    parser.add_argument("--password-file", required=True, help="its first line is the password")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--size-limit", type=int, default=256 * 1024 * 1024, help="bytes of one message")
    parser.add_argument("--reject-recipient", default="", help="answered 550")
    parser.add_argument("--defer-recipient", default="", help="answered 451")
    parser.add_argument("--introspect", default="", help="URL that says whether an access token is good (RFC 7662)")
    parser.add_argument("--introspect-ca", default="", help="its authority, PEM")
    parser.add_argument("--mechanisms", default="", help="of AUTH, separated by commas; default: those with a password")
    parser.add_argument("--plain", action="store_true", help="a third port without TLS")
    parser.add_argument("--no-smtps", action="store_true", help="no port with implicit TLS")
    parser.add_argument("--stop-with-stdin", action="store_true", help="end when standard input is closed")
    return parser.parse_args()


ALL_MECHANISMS = {"LOGIN", "PLAIN", "XOAUTH2", "OAUTHBEARER"}


class Keeper:
    """Answers recipients, keeps messages, and asks an authorization server about access tokens."""

    def __init__(self, options):
        self.folder = options.folder
        self.reject = options.reject_recipient.lower()
        self.defer = options.defer_recipient.lower()
        self.introspect = options.introspect
        self.introspect_ca = options.introspect_ca
        known = [int(name[:-5]) for name in os.listdir(self.folder) if name.endswith(".json") and name[:-5].isdigit()]
        self.count = max(known, default=0)

    def token_user(self, token):
        """Whose access token this is; nothing: not a good one."""
        context = ssl.create_default_context(cafile=self.introspect_ca)
        data = urllib.parse.urlencode({"token": token}).encode()
        with urllib.request.urlopen(self.introspect, data, 20, context=context) as answer:
            said = json.load(answer)
        return said.get("username", "") if said.get("active") else ""

    async def auth_token(self, server, arguments, challenge):
        if len(arguments) == 2:
            data = base64.b64decode(arguments[1])
        else:
            data = await server.challenge_auth(b"")
            if not isinstance(data, bytes):
                return AuthResult(success=False)
        # XOAUTH2: user=U^Aauth=Bearer T^A^A; OAUTHBEARER: n,a=U,^Ahost=…^Aauth=Bearer T^A^A
        parts = data.decode().split("\x01")
        user = parts[0].split("=", 1)[-1].rstrip(",")
        bearer = [part[len("auth=Bearer "):] for part in parts if part.startswith("auth=Bearer ")]
        whose = await asyncio.get_running_loop().run_in_executor(None, self.token_user, bearer[0] if bearer else "")
        if whose and whose == user:
            return AuthResult(success=True, auth_data=LoginPassword(user.encode(), b""))
        await server.challenge_auth(json.dumps(challenge).encode())
        return AuthResult(success=False, handled=False)

    async def auth_XOAUTH2(self, server, arguments):
        return await self.auth_token(server, arguments, {"status": "400", "schemes": "Bearer", "scope": "mail.all"})

    async def auth_OAUTHBEARER(self, server, arguments):
        return await self.auth_token(server, arguments, {"status": "invalid_token", "scope": "mail.all"})

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.reject and address.lower() == self.reject:
            return "550 5.1.1 No such user here"
        if self.defer and address.lower() == self.defer:
            return "451 4.3.0 Mailbox is busy, try again later"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(rcpt_options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = "%06d" % self.count
        self.write(name + ".eml", envelope.content)
        about = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "options": envelope.mail_options,
            "user": session.auth_data.login.decode("utf-8", "replace") if session.auth_data else "",
        }
        # The envelope comes last: who sees it finds the message complete.
        self.write(name + ".json", json.dumps(about, ensure_ascii=False).encode())
        return "250 2.0.0 Kept as " + name

    def write(self, name, data):
        path = os.path.join(self.folder, name)
        with open(path + ".part", "wb") as file:
            file.write(data)
        os.rename(path + ".part", path)


async def run(options):
    with open(options.password_file, "rb") as file:
        password = file.readline().rstrip(b"\r\n")
    user = options.user.encode()

    def authenticate(server, session, envelope, mechanism, data):
        good = (isinstance(data, LoginPassword) and hmac.compare_digest(data.login, user)
                and hmac.compare_digest(data.password, password))
        return AuthResult(success=good, handled=False, auth_data=data if good else None)

    if options.introspect:
        SMTP.line_length_limit = 12288  # access tokens are long (RFC 4954 section 4)
    os.makedirs(options.folder, exist_ok=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.cert, options.key)
    keeper = Keeper(options)
    common = {
        "authenticator": authenticate,
        "auth_required": True,
        "auth_exclude_mechanism": ALL_MECHANISMS - set((options.mechanisms or "LOGIN,PLAIN").split(",")),
        "data_size_limit": options.size_limit,
        "enable_SMTPUTF8": True,
        "hostname": "localhost",
        "ident": "Okienko test server",
        "timeout": 120,
    }
    loop = asyncio.get_running_loop()
    ports = {}
    servers = []
    if not options.no_smtps:
        # The connection is inside TLS already, which aiosmtpd does not know of.
        server = await loop.create_server(lambda: SMTP(keeper, auth_require_tls=False, **common),
                                          options.host, 0, ssl=context)
        servers.append(server)
        ports["smtps"] = server.sockets[0].getsockname()[1]
    server = await loop.create_server(
        lambda: SMTP(keeper, tls_context=context, require_starttls=True, auth_require_tls=True, **common),
        options.host, 0)
    servers.append(server)
    ports["smtp"] = server.sockets[0].getsockname()[1]

    if options.plain:
        # Not a byte is hidden: for tests that break a session at a byte.
        server = await loop.create_server(lambda: SMTP(keeper, auth_require_tls=False, **common), options.host, 0)
        servers.append(server)
        ports["plain"] = server.sockets[0].getsockname()[1]

    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    if options.stop_with_stdin:
        def read():
            if not os.read(0, 4096):
                stopped.set()
        loop.add_reader(0, read)
    print(json.dumps(ports), flush=True)
    await stopped.wait()
    for server in servers:
        server.close()


def main():
    try:
        asyncio.run(run(arguments()))
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    import logging
    import warnings
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore")
    sys.exit(main())
