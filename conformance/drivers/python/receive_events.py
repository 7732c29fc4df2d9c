"""An inbox written from SPEC section *Receiving* alone: `receive_events.py PORT SOURCE SECRET_FILE`.

It takes the events of one sender that shares a secret with it, acts upon each once, and says at `/heard` which ones.
"""

import base64
import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SOURCE = sys.argv[2]
with open(sys.argv[3], encoding="ascii") as file:
    SECRET = base64.b64decode(file.read().strip().removeprefix("whsec_"), validate=True)
TYPES = {f"org.w3id.tradecred.document.{name}.v1" for name in ("issued", "endorsed", "superseded", "status-changed")}
HEARD: list[str] = []


def judge(headers, body: bytes) -> int:
    """The status to answer with; what is honest, known and new is acted upon."""
    if len(body) > 65_536:
        return 413
    if headers.get_content_type() != "application/cloudevents+json":
        return 415
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    ident, stamp, signatures = (headers.get(name, "") for name in names)
    if not (ident and stamp.lstrip("-").isascii() and stamp.lstrip("-").isdigit() and signatures):
        return 400
    if abs(time.time() - int(stamp)) > 300:
        return 401
    mac = hmac.new(SECRET, f"{ident}.{stamp}.".encode() + body, hashlib.sha256).digest()
    own = "v1," + base64.b64encode(mac).decode()
    if not any(hmac.compare_digest(own.encode(), one.encode()) for one in signatures.split(" ")):
        return 401
    try:
        event = json.loads(body)
        texts = [event[name] for name in ("id", "source", "type", "subject")]
        texts += [event["data"][name] for name in ("credentialType", "digestMultibase")]
        if event["specversion"] != "1.0" or event["id"] != ident or not all(isinstance(t, str) for t in texts):
            return 400
    except (ValueError, KeyError, TypeError):
        return 400
    if event["source"] != SOURCE:
        return 403
    if event["type"] in TYPES and ident not in HEARD:
        HEARD.append(ident)
    return 204


class Inbox(BaseHTTPRequestHandler):
    """One request, one answer."""

    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        self.say(judge(self.headers, self.rfile.read(min(length, 65_537))))

    def do_OPTIONS(self):
        self.say(204)

    def do_GET(self):
        self.say(200 if self.path == "/heard" else 404, json.dumps(HEARD).encode())

    def say(self, status: int, body: bytes = b""):
        """Answers with a status and JSON."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(0 if status == 204 else len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", int(sys.argv[1])), Inbox)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
