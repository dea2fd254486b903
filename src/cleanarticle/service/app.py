"""The service's addresses."""

from collections.abc import Sequence
from http import HTTPStatus

import msgspec

from ..extras import extra
from .openapi import describe
from .playground import playground
from .stream import Articles
from .submission import BATCH, LINES, MANY, body, content_type, document_job, item_jobs, line_jobs, wanted
from .work import Answer, Workers

with extra("serve"):
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

_SAFE = {"X-Content-Type-Options": "nosniff"}


def make_app(workers: Workers, hosts: Sequence[str] = ("*",)) -> Starlette:
    """The service as an ASGI application. `hosts`: names under which it answers; another site's page that found its
    way to this machine is refused by them.
    """
    page, policy = playground()
    description = msgspec.json.encode(describe(workers.limits))

    async def show(_: Request) -> Response:
        return Response(page, media_type="text/html", headers={**_SAFE, "Content-Security-Policy": policy})

    async def openapi(_: Request) -> Response:
        return _json(Answer(HTTPStatus.OK, description))

    async def clean(request: Request) -> Response:
        return _json(await workers.clean(document_job(request, await body(request, workers.limits.size))))

    async def view(request: Request) -> Response:
        return _json(await workers.clean(document_job(request, await body(request, workers.limits.size), shown=True)))

    async def batch(request: Request) -> Response:
        kind, _ = content_type(request)
        if kind not in (*LINES, *MANY):
            told = f"Content-Type {kind!r}: send {', '.join((*LINES, *MANY))}"
            raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, told)
        jobs = line_jobs if kind in LINES else item_jobs
        return Articles(jobs(request, wanted(request, BATCH), workers.limits.size), workers)

    return Starlette(
        routes=[
            Route("/", show),
            Route("/openapi.json", openapi),
            Route("/clean", clean, methods=["POST"]),
            Route("/view", view, methods=["POST"]),
            Route("/batch", batch, methods=["POST"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
        exception_handlers={HTTPException: _refuse},
    )


async def _refuse(request: Request, error: Exception) -> Response:
    """Every refusal has the same body: {"error": why}."""
    if not isinstance(error, HTTPException):
        raise error
    told = error.detail
    if error.status_code == HTTPStatus.NOT_FOUND:
        told = f"nothing is at {request.url.path}: /openapi.json tells what there is"
    elif error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        told = f"{request.method} is not answered here: send {(error.headers or {}).get('Allow', 'POST')}"
    body = msgspec.json.encode({"error": told})
    return Response(body, error.status_code, {**_SAFE, **(error.headers or {})}, "application/json")


def _json(answer: Answer) -> Response:
    return Response(answer.body, answer.status, _SAFE, "application/json")
