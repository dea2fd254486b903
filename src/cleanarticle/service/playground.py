"""The page at /: paste a text or a page, see what is kept, lifted and removed. It looks like the report, and draws
documents by the report's own scripts.
"""

import base64
import hashlib
from importlib.resources import files
from typing import Final

_REPORT: Final = "cleanarticle.report"


def playground() -> tuple[str, str]:
    """The HTML of the page, which loads nothing from anywhere, and its Content-Security-Policy."""
    script = "".join(
        (
            _asset(_REPORT, "parts.js"),
            _asset(__package__, "standins.js"),
            _asset(_REPORT, "document.js"),
            _asset(__package__, "playground.js"),
        )
    )
    style = _asset(_REPORT, "page.css") + _asset(__package__, "playground.css")
    page = _asset(__package__, "page.html").replace("/* style */", style)
    page = page.replace("<!-- script -->", f'<script type="module">{script}</script>')
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return page, policy


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _asset(package: str, name: str) -> str:
    return files(package).joinpath("assets", name).read_text(encoding="utf-8")
