"""One HTML file of its own: a template filled, every text escaped, style and script inside."""

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from quiz.export.markup import address
from quiz.export.shown import step
from quiz.play.options import LETTERS

NOTHING = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a page may load: nothing but the empty picture that keeps browsers from asking for one."""


def fill(name: str, styles: tuple[str, ...], script: str = "", **shown: object) -> bytes:
    """Fill a template, its styles and its script given by the names of their files."""
    style, code = "\n".join(map(_read, styles)), _read(script) if script else ""
    filled = (
        _environment()
        .get_template(name)
        .render(policy=_policy(style, code), style=style, script=code, **shown)
    )
    return filled.encode()


def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"address": address, "step": step}
    environment.globals["LETTERS"] = LETTERS
    return environment


def _read(name: str) -> str:
    return files("quiz.export").joinpath("sheets", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Allow this style and this script by their checksums, and no others."""
    allowed = [NOTHING, f"style-src '{_checksum(style)}'"]
    return "; ".join(allowed + ([f"script-src '{_checksum(script)}'"] if script else []))


def _checksum(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
