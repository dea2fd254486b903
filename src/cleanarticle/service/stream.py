"""A stream of articles: each goes out when it and all before it are done, while further documents still come in."""

import asyncio
from http import HTTPStatus
from typing import Final

import msgspec

from ..errors import InputError
from ..extras import extra
from .submission import PATIENCE, Wanted, lines, record_job
from .work import Answer, Workers, refused

with extra("serve"):
    from starlette.exceptions import HTTPException
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

_END: Final = None
_Waiting = asyncio.Queue["tuple[int, asyncio.Future[Answer]] | None"]


class Articles(Response):
    """The answer to a stream of documents: a line for each, an article or {"line": N, "error": why}."""

    media_type = "application/x-ndjson"

    def __init__(self, request: Request, query: Wanted, workers: Workers) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._request = request
        self._query = query
        self._workers = workers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer. Reading and writing go on at once, so Starlette's StreamingResponse, which listens too, is no use."""
        await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": self.raw_headers})
        complete = True
        try:
            await self._pass_on(send)
        except* TimeoutError:
            complete = False  # the client sends and does not read, or is gone: without an end the connection is closed
        if complete:
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _pass_on(self, send: Send) -> None:
        waiting: _Waiting = asyncio.Queue(2 * self._workers.number)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._read(waiting, group))
            while (next_one := await waiting.get()) is not _END:
                number, future = next_one
                line = {"type": "http.response.body", "body": _line(number, await future), "more_body": True}
                async with asyncio.timeout(PATIENCE):
                    await send(line)

    async def _read(self, waiting: _Waiting, group: asyncio.TaskGroup) -> None:
        try:
            async for number, data in lines(self._request, self._workers.limits.size):
                await waiting.put((number, group.create_task(self._answer(data))))
        except HTTPException as error:
            told = refused(HTTPStatus(error.status_code), error.detail)
            done: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
            done.set_result(told)
            await waiting.put((0, done))
        await waiting.put(_END)

    async def _answer(self, data: bytes | None) -> Answer:
        if data is None:
            told = f"more than {self._workers.limits.size:,} bytes"
            return refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, told)
        try:
            job = record_job(data, self._query)
        except InputError as error:
            return refused(HTTPStatus.BAD_REQUEST, str(error))
        return await self._workers.clean(job)


def _line(number: int, answer: Answer) -> bytes:
    if answer.status == HTTPStatus.OK:
        return answer.body + b"\n"
    told: dict[str, object] = msgspec.json.decode(answer.body)
    return msgspec.json.encode({"line": number, **told}) + b"\n"
