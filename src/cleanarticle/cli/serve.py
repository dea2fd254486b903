"""`cleanarticle serve`: the cleaner over HTTP."""

import click

from ..config import Config
from .options import configured, memory_option, size, timeout_option, workers_option


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; 0.0.0.0 is every one.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@workers_option
@timeout_option
@memory_option
@click.option(
    "--max-size",
    default="10M",
    callback=size,
    metavar="SIZE",
    show_default=True,
    help="Bytes a document may have.",
)
@configured
def command(
    config: Config, host: str, port: int, workers: int, timeout: float, memory_limit: int, max_size: int
) -> None:
    """Serve the cleaner: POST /clean takes one document, POST /batch a stream of them, / is a page to try it on.

    Only this machine reaches it unless --host says otherwise; there is no login. /openapi.json describes it. Ctrl-C
    ends it. Needs the extra `serve`.
    """
    from ..service.run import serve
    from ..service.work import Limits

    serve(config, Limits(timeout, memory_limit, max_size), workers, host, port)
