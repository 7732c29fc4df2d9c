"""HTTP/1.1: one exchange from the head of a request to its answer."""

from __future__ import annotations

import socket
import traceback
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from . import spelled
from .callers import LOCAL, Callers
from .refusal import Refusal
from .service import Asked, Raw, Service
from tradecred_check.strict_json import JsonError

_LARGEST = 5 * 1024 * 1024
# What is too large is read up to here and thrown away, so that the answer is seen.
_PATIENCE = 16 * 1024 * 1024
_SECONDS = 30


class Server(ThreadingHTTPServer):
    """The service at an address."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, listen: tuple[str, int], callers: Callers):
        super().__init__(listen, _Exchange)
        self.callers = callers
        self.service: Service | None = None


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _SECONDS
    server: Server

    def setup(self):
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)

    def log_message(self, *_arguments):
        """Nothing of a request is written down."""

    def do_GET(self):
        """Answer, whatever the method is."""
        try:
            status, body, headers = self._answer()
        except Refusal as refusal:
            status, body, headers = refusal.status, refusal.problem(), refusal.headers
        except Exception:
            traceback.print_exc()
            fault = Refusal(500, "node.internal", "", "the service failed")
            status, body, headers = 500, fault.problem(), {}
        if isinstance(body, Raw):
            headers = {"Cache-Control": body.caching, "Content-Type": body.media_type}
        else:
            kind = "application/json" if status < 300 else "application/problem+json"
            headers, body = {"Content-Type": kind, **headers}, Raw(spelled.write(body).encode("utf-8"), kind, "")
        self._write(status, body.data, headers)

    do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_GET

    def _answer(self):
        data = self._body()
        address = urlsplit(self.path)
        parts = tuple(unquote(part) for part in address.path.removeprefix("/").split("/"))
        service = self.server.service
        if service.is_public(parts):
            caller = LOCAL
        else:
            caller = self.server.callers.who(self.headers.get_all("Authorization") or [], address.query)
        methods = service.methods(parts)
        if not methods:
            raise Refusal(404, "node.not-found", "", "there is nothing here")
        if self.command not in methods:
            raise Refusal(
                405, "node.method", "", "the address does not take this", headers={"Allow": ", ".join(methods)})
        body = self._json(data) if self.command == "POST" else None
        status, answer = methods[self.command](Asked(
            parts, body, caller, self.headers.get("Idempotency-Key"), parse_qs(address.query, keep_blank_values=True)))
        return status, answer, {} if service.is_public(parts) else {"Cache-Control": "no-store"}

    def _json(self, data: bytes):
        kind = self.headers.get_content_type()
        if kind != "application/json" and kind != "application/ld+json" or "Content-Encoding" in self.headers:
            raise Refusal(415, "node.content-type", "", "application/json is read here")
        try:
            return spelled.read(data, spelled.REQUEST_LIMITS)
        except JsonError as error:
            raise Refusal(400, error.finding.code, error.finding.pointer, error.finding.detail) from error

    def _body(self) -> bytes:
        data = self._chunks() if "chunked" in self.headers.get("Transfer-Encoding", "") else self._counted()
        if len(data) > _LARGEST:
            self.close_connection = True
            raise Refusal(413, "node.body-too-large", "", "more than 5 MiB")
        return data

    def _counted(self) -> bytes:
        announced = self.headers.get("Content-Length", "0")
        if not announced.isascii() or not announced.isdigit():
            self.close_connection = True
            raise Refusal(400, "node.request", "", "a length was expected")
        return self.rfile.read(min(int(announced), _PATIENCE))

    def _chunks(self) -> bytes:
        data = bytearray()
        while len(data) <= _PATIENCE:
            line = self.rfile.readline(1_024)
            try:
                size = int(line.split(b";")[0], 16)
            except ValueError:
                self.close_connection = True
                raise Refusal(400, "node.request", "", "a chunk was expected") from None
            data += self.rfile.read(min(size, _PATIENCE))
            self.rfile.readline(1_024)
            if size == 0:
                break
        return bytes(data)

    def _write(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Request-Id", str(uuid.uuid4()))
        for name, value in headers.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
