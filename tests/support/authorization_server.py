#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An OAuth 2 authorization server on loopback, with TLS: RFC 6749 with PKCE (RFC 7636), RFC 7662 introspection, RFC 8414.

Prints one JSON line {"port": PORT} when it listens, and runs until SIGTERM. POST /control changes how it behaves; GET
/counts says what it was asked. Whoever opens /authorize is the test user and agrees.
"""
import argparse
import base64
import hashlib
import json
import secrets
import ssl
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class State:
    def __init__(self, options):
        self.lock = threading.Lock()
        self.user = options.user
        self.client_id = options.client_id
        self.client_secret = options.client_secret
        self.scope = "mail.all offline_access"
        self.reset()

    def reset(self):
        self.life = 3600          # of an access token, seconds
        self.rotate = True        # a refresh token is good for one use
        self.deny = False         # the person declines
        self.down = False         # the token endpoint answers 503
        self.garbage = False      # the token endpoint answers no JSON
        self.codes = {}           # code -> (challenge, redirect)
        self.refresh = set()
        self.access = {}          # token -> end
        self.issued = []
        self.counts = {"authorize": 0, "code": 0, "refresh": 0, "refused": 0, "introspect": 0}


def token():
    # As long as real ones, with the troublesome letters that RFC 6750 allows.
    return "ya29.+/~-" + secrets.token_urlsafe(900)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self, status, body, kind="application/json", headers=()):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")  # a connection that is kept may end just as a client uses it again
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        state = self.server.state
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        base = "https://localhost:%d" % self.server.server_address[1]
        if url.path == "/.well-known/oauth-authorization-server":
            self.answer(200, {"issuer": base, "authorization_endpoint": base + "/authorize",
                              "token_endpoint": base + "/token", "code_challenge_methods_supported": ["S256"]})
        elif url.path == "/authorize":
            self.authorize(state, query)
        elif url.path == "/counts":
            with state.lock:
                self.answer(200, dict(state.counts, issued=state.issued))
        else:
            self.answer(404, {"error": "not_found"})

    def authorize(self, state, query):
        with state.lock:
            state.counts["authorize"] += 1
        redirect = query.get("redirect_uri", "")
        host = urllib.parse.urlsplit(redirect).hostname
        # Without these nothing is sent back (RFC 6749 section 4.1.2.1).
        if query.get("client_id") != state.client_id or host not in ("127.0.0.1", "localhost"):
            self.answer(400, b"unknown client or redirect", "text/plain")
            return
        back = {"state": query.get("state", "")}
        if state.deny:
            back["error"] = "access_denied"
        elif query.get("response_type") != "code" or query.get("code_challenge_method") != "S256" \
                or len(query.get("code_challenge", "")) != 43 or not query.get("scope") or len(back["state"]) < 16:
            back["error"] = "invalid_request"
        else:
            code = "4/0A+b=c&d%2F" + secrets.token_urlsafe(24)
            with state.lock:
                state.codes[code] = (query["code_challenge"], redirect)
            back["code"] = code
        # quote, not quote_plus: a blank would be %20, and + stays %2B.
        place = redirect + "?" + urllib.parse.urlencode(back, quote_via=urllib.parse.quote)
        self.answer(302, b"", "text/plain", [("Location", place)])

    def do_POST(self):
        state = self.server.state
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        path = urllib.parse.urlsplit(self.path).path
        if path == "/control":
            with state.lock:
                self.control(state, json.loads(body))
            self.answer(200, {})
            return
        form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        with state.lock:
            if path == "/token":
                if state.down:
                    self.answer(503, {"error": "temporarily_unavailable"})
                elif state.garbage:
                    self.answer(200, b"<html>" + token().encode() + b"</html>", "text/html")
                else:
                    status, said = self.token(state, form)
                    if status != 200:
                        state.counts["refused"] += 1
                    self.answer(status, said)
            elif path == "/introspect":
                state.counts["introspect"] += 1
                good = state.access.get(form.get("token", ""), 0) > time.time()
                self.answer(200, {"active": good, "username": state.user, "email": state.user, "scope": state.scope}
                            if good else {"active": False})
            else:
                self.answer(404, {"error": "not_found"})

    @staticmethod
    def control(state, wanted):
        if wanted.pop("reset", False):
            state.reset()
        if wanted.pop("revoke", False):
            state.refresh.clear()
            state.access.clear()
        if wanted.pop("expire_access", False):
            state.access.clear()
        for name, value in wanted.items():
            if not hasattr(state, name):
                raise ValueError(name)
            setattr(state, name, value)

    def token(self, state, form):
        if form.get("client_id") != state.client_id or form.get("client_secret", "") != state.client_secret:
            return 401, {"error": "invalid_client"}
        if form.get("grant_type") == "authorization_code":
            state.counts["code"] += 1
            challenge, redirect = state.codes.pop(form.get("code", ""), (None, None))
            digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            if challenge is None or proof != challenge or form.get("redirect_uri") != redirect:
                return 400, {"error": "invalid_grant", "error_description": "code, verifier or redirect"}
        elif form.get("grant_type") == "refresh_token":
            state.counts["refresh"] += 1
            if form.get("refresh_token") not in state.refresh:
                return 400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
            if state.rotate:
                state.refresh.discard(form["refresh_token"])
        else:
            return 400, {"error": "unsupported_grant_type"}
        access = token()
        state.access[access] = time.time() + state.life
        said = {"access_token": access, "token_type": "Bearer", "expires_in": state.life, "scope": state.scope}
        state.issued.append(access)
        if state.rotate or form["grant_type"] == "authorization_code":
            said["refresh_token"] = "1//+/=~&%" + secrets.token_urlsafe(60)
            state.refresh.add(said["refresh_token"])
            state.issued.append(said["refresh_token"])
        return 200, said


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cert", required=True, help="certificate chain, PEM")
    parser.add_argument("--key", required=True, help="private key, PEM")
    parser.add_argument("--user", required=True)
    parser.add_argument("--client-id", required=True)
    parser.add_argument("--client-secret", default="")
    options = parser.parse_args()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.cert, options.key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.state = State(options)
    # The handshake is made by the connection's thread: who does not speak TLS holds nobody up.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(json.dumps({"port": server.server_address[1]}), flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
