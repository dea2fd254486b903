"""The service run by uvicorn, until a signal ends it."""

import contextlib
import copy
import signal
import socket
import sys
from types import FrameType
from typing import Final

from ..config import Config
from ..errors import ConfigError
from ..extras import extra
from .app import make_app
from .work import Limits, Workers

with extra("serve"):
    import uvicorn
    from uvicorn.config import LOGGING_CONFIG

_OURS: Final = ("127.0.0.1", "localhost")
_WAITING: Final = 64
"""Connections a worker process; more than that are told to come back later (503)."""


def serve(config: Config, limits: Limits, workers: int, host: str, port: int) -> None:
    """Answer until Ctrl-C. Raises ConfigError where the address cannot be had."""
    listening = _listen(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    logging = copy.deepcopy(LOGGING_CONFIG)
    logging["handlers"]["access"]["stream"] = "ext://sys.stderr"
    logging["loggers"]["uvicorn.error"]["level"] = "WARNING"
    pool = Workers(config, limits, workers)
    settings = uvicorn.Config(
        make_app(pool, _OURS if host in _OURS else ("*",)),
        log_config=logging,
        limit_concurrency=_WAITING * workers,
        timeout_keep_alive=5,
        server_header=False,
    )
    signal.signal(signal.SIGTERM, _end)  # uvicorn ends by itself, and then raises the signal again
    told = f"{address} cleans articles; {address}openapi.json describes it; Ctrl-C ends it"
    try:
        with contextlib.suppress(KeyboardInterrupt):
            print(told, file=sys.stderr, flush=True)
            uvicorn.Server(settings).run(sockets=[listening])
    finally:
        pool.stop()


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise ConfigError(f"{host}:{port}: {error.strerror}: give another --host or --port") from error
