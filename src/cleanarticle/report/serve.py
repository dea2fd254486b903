"""The review page on localhost: the report, and the one address that takes corrections."""

import io
import secrets
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Final

import msgspec

from .corrections import Correction, append, checked, read_corrections, settled
from .page import report_of, write_page

HOST: Final = "127.0.0.1"
_LONGEST: Final = 1 << 20
"""Bytes of one correction."""
_CORRECTION: Final = msgspec.json.Decoder(Correction)


class Review(ThreadingHTTPServer):
    """Serves one run. Only this machine reaches it, and only the page that it served may write."""

    daemon_threads = True

    def __init__(self, run: Path, corrections: Path, port: int = 0) -> None:
        self.corrections: Final = corrections
        self.token: Final = secrets.token_urlsafe(16)
        page = io.StringIO()
        write_page(*report_of(run, self.token), page)
        self.page: Final = page.getvalue().encode()
        self.lock: Final = Lock()
        super().__init__((HOST, port), _Handler)

    @property
    def url(self) -> str:
        """Where it is served."""
        return f"http://{HOST}:{self.server_port}/"

    def made(self) -> list[Correction]:
        """The corrections that hold now."""
        with self.lock:
            found = read_corrections(self.corrections) if self.corrections.exists() else ()
        return [one for many in settled(found).values() for one in many]

    def take(self, one: Correction) -> None:
        """Save one."""
        with self.lock:
            append(self.corrections, one)


class _Handler(BaseHTTPRequestHandler):
    server: Review
    server_version = "cleanarticle"
    sys_version = ""

    def do_GET(self) -> None:
        """The page, and the corrections made so far."""
        if not self._is_ours():
            return
        match self.path.split("?")[0]:
            case "/":
                self._answer(HTTPStatus.OK, self.server.page, "text/html; charset=utf-8")
            case "/corrections":
                self._answer(HTTPStatus.OK, msgspec.json.encode(self.server.made()))
            case _:
                self._answer(HTTPStatus.NOT_FOUND, b"null")

    def do_POST(self) -> None:
        """Take a correction, if it comes from the page."""
        if not self._is_ours():
            return
        size = self.headers.get("Content-Length", "")
        if self.path != "/corrections" or not size.isdecimal() or int(size) > _LONGEST:
            self._refuse(HTTPStatus.BAD_REQUEST, "one correction, as JSON, to /corrections")
            return
        data = self.rfile.read(int(size))
        if not secrets.compare_digest(self.headers.get("X-Token", "").encode(), self.server.token.encode()):
            self._refuse(HTTPStatus.FORBIDDEN, "the page is of an earlier review: load it again")
            return
        try:
            self.server.take(checked(_CORRECTION.decode(data)))
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
            self._refuse(HTTPStatus.BAD_REQUEST, str(error))
        except OSError as error:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, f"{self.server.corrections}: {error.strerror}")
        else:
            self._answer(HTTPStatus.OK, b"true")

    def _is_ours(self) -> bool:
        """False, and answered, if the request names another host: another site's page that found its way here."""
        host = self.headers.get("Host", "").rpartition(":")[0]
        if host in (HOST, "localhost"):
            return True
        self._refuse(HTTPStatus.FORBIDDEN, "only for this machine")
        return False

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._answer(status, msgspec.json.encode({"error": why}))

    def _answer(self, status: HTTPStatus, data: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to the command."""
