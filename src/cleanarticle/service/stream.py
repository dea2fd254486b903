"""A stream of articles: each goes out when it and all before it are done, while further documents still come in."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Final

import msgspec

from ..extras import extra
from .submission import PATIENCE
from .work import Answer, Job, Workers, refused

with extra("serve"):
    from starlette.exceptions import HTTPException
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

_END: Final = None
_Waiting = asyncio.Queue["tuple[int, asyncio.Future[Answer]] | None"]


class Articles(Response):
    """The answer to a stream of documents: a line for each, an article or {"line": N, "error": why}."""

    media_type = "application/x-ndjson"

    def __init__(self, documents: AsyncIterator[tuple[int, Job | Answer]], workers: Workers) -> None:
        """`documents`: each with its number, as a job or as what there is to answer."""
        super().__init__()
        del self.headers["content-length"]
        self._documents = documents
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
            async for number, document in self._documents:
                await waiting.put((number, group.create_task(self._answer(document))))
        except HTTPException as error:
            told = refused(HTTPStatus(error.status_code), error.detail)
            done: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
            done.set_result(told)
            await waiting.put((0, done))
        await waiting.put(_END)

    async def _answer(self, document: Job | Answer) -> Answer:
        return await self._workers.clean(document) if isinstance(document, Job) else document


def _line(number: int, answer: Answer) -> bytes:
    if answer.status == HTTPStatus.OK:
        return answer.body + b"\n"
    told: dict[str, object] = msgspec.json.decode(answer.body)
    return msgspec.json.encode({"line": number, **told}) + b"\n"
