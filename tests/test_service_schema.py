"""Schemathesis holds the service to its own OpenAPI: whatever it makes of it is answered as the document says."""

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("schemathesis", reason="no Schemathesis: pip install 'cleanarticle[serve-test]'")

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from cleanarticle import Config
from cleanarticle.service.app import make_app
from cleanarticle.service.submission import MANY
from cleanarticle.service.work import Limits, Workers

PLAIN = ("text/html", "application/xhtml+xml", "application/x-ndjson", "application/jsonl")


@schemathesis.serializer(*PLAIN, *MANY)
def as_it_is(_: object, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


@pytest.fixture(scope="module")
def api() -> Iterator[Any]:
    workers = Workers(Config(), Limits(seconds=20), 2)
    yield schemathesis.openapi.from_asgi("/openapi.json", make_app(workers))
    workers.stop()


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("path", ["/clean", "/view", "/batch"])
def test_every_answer_is_as_the_description_says(api: Any, path: str, mode: GenerationMode) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    @given(case=api[path]["POST"].as_strategy(generation_mode=mode))
    def check(case: Any) -> None:
        raw = case.media_type != "application/json"  # no bytes violate the schema of a text, and some are binary data
        case.call_and_validate(excluded_checks=[negative_data_rejection, positive_data_acceptance] if raw else [])

    check()
