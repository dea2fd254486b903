"""`cleanarticle batch`: many documents, any format, all cores."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import click

from ..config import Config
from ..errors import ConfigError
from . import FAILED
from .options import OUT, configured, field_options, memory_option, selection_options, timeout_option, workers_option

if TYPE_CHECKING:
    from ..batch.runner import Outcome
    from ..batch.tally import Tally

GATE: Final = 3
"""Exit code of a run with more failures than `--max-failures` allows."""
_TOLD: Final = 5


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    *OUT,
    "out",
    required=True,
    type=click.Path(path_type=Path),
    help="A folder, or a .jsonl[.gz|.zst] or .parquet file.",
)
@workers_option
@selection_options
@field_options
@click.option("--no-site-learning", is_flag=True, help="Don't learn from documents of the same site.")
@click.option("--sites", type=click.Path(exists=True, path_type=Path), help="What was learned of sites before.")
@click.option(
    "--corrections",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What `cleanarticle review` saved: put right in these documents.",
)
@click.option("--dedupe", is_flag=True, help="Leave out near-duplicates instead of only telling of them.")
@timeout_option
@memory_option
@click.option("--max-failures", metavar="N|N%", help="End with exit code 3 when more documents fail.")
@click.option("--restart", is_flag=True, help="Begin anew instead of going on where a run was interrupted.")
@click.option("--retry-failed", is_flag=True, help="Try the documents again that failed in a complete run.")
@click.option("--profile", is_flag=True, help="Tell at the end how long each stage took.")
@click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of what goes to stderr.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress; a line at the end if documents failed.")
@configured
def command(
    config: Config,
    inputs: tuple[str, ...],
    out: Path,
    workers: int,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    html_field: str,
    text_field: str,
    no_site_learning: bool,
    sites: Path | None,
    corrections: Path | None,
    dedupe: bool,
    timeout: float,
    memory_limit: int,
    max_failures: str | None,
    restart: bool,
    retry_failed: bool,
    profile: bool,
    log_format: Literal["text", "json"],
    quiet: bool,
) -> None:
    """Clean every document in INPUT... (folders, files, globs, - for stdin) and write one article each to OUT.

    Read are .html .htm .xhtml .mhtml .eml .txt .md .json .jsonl .csv .tsv, feeds (.rss .atom .xml) and news markup
    (.xml .nitf .sgm), each also as .gz .xz .zst .bz2, .zip and .tar of them, .parquet and .warc. A record of JSON, or a
    row of a table, has `html` or `text`, and maybe `id`, `url`, `title` and the like; records of trafilatura,
    newspaper4k, WordPress and other programs are known too.

    An interrupted run goes on where it was when the same command is given again. Beside OUT stand OUT.report.json
    and, if documents failed, OUT.failed.jsonl; while the run lasts also OUT.journal and OUT.part.
    """
    from ..batch.gate import Gate
    from ..batch.plan import Plan, checked
    from ..batch.progress import teller_for
    from ..batch.runner import run

    if restart and retry_failed:
        raise ConfigError("--restart and --retry-failed do not go together")
    if dedupe and retry_failed:
        raise ConfigError("--dedupe and --retry-failed do not go together: what was left out is not in the output")
    plan = checked(
        Plan(
            inputs=inputs,
            output=out,
            config=config,
            workers=workers,
            timeout=timeout,
            memory=memory_limit,
            include=include,
            exclude=exclude,
            html_field=html_field,
            text_field=text_field,
            site_learning=not no_site_learning,
            sites=sites,
            corrections=corrections,
            dedupe=dedupe,
            gate=Gate.read(max_failures) if max_failures else Gate(),
            restart=restart,
            retry_failed=retry_failed,
        )
    )
    teller = teller_for(log_format, quiet)
    outcome = run(plan, teller)
    if outcome.report.mixed:
        teller.say("mixed", f"what was taken over was made with other options ({outcome.report.mixed})")
    if outcome.report.uncorrected:
        teller.say("uncorrected", _uncorrected(outcome.report.uncorrected))
    if not quiet or outcome.ending != "complete" or outcome.report.tally.failed:
        teller.say(outcome.ending, _summary(outcome, out))
    if profile:
        _tell_profile(outcome.report.tally)
    sys.exit(_code(outcome))


def _summary(outcome: "Outcome", out: Path) -> str:
    tally, report = outcome.report.tally, outcome.report
    pace = f"{report.seconds:.1f} s" + (f" ({report.documents_per_second:.0f}/s)" if report.cleaned else "")
    left_out = f" ({tally.left_out:,} near-duplicates left out)" if tally.left_out else ""
    told = f"{tally.articles:,} articles{left_out}, {tally.failed:,} failed, {pace}"
    if passed := report.passed_over:
        told += f", files of other kinds passed over: {_most(passed)}"
    if not tally.documents and not outcome.report.resumed_at and outcome.ending == "complete":
        told = f"nothing to clean: {told}"
    where = f"report: {out}.report.json" + (f", failures: {out}.failed.jsonl" if tally.failed else "")
    if outcome.learned is not None:
        return f"stopped after reading {outcome.learned:,} documents once; the same command goes on from here"
    if outcome.ending == "interrupted":
        return f"stopped after {tally.documents:,} documents ({told}); the same command goes on from here"
    if outcome.ending == "max-failures":
        return f"too many failures: {told}; {where}{'' if report.ended == 'complete' else '.part'}"
    return f"{told}; {where}"


def _uncorrected(names: list[str]) -> str:
    """Corrections that could not be carried out: the commonest cause is that inputs are given in another way."""
    told = ", ".join([*names[:_TOLD], *(["…"] if len(names) > _TOLD else [])])
    return (
        f"corrections of {len(names):,} documents are not carried out: nothing that was cleaned is called {told}; "
        "give the inputs as for the run that was corrected (ids are paths below its folder)"
    )


def _most(passed: dict[str, int]) -> str:
    """The commonest kinds of files that were not read."""
    told = [f"{suffix} {count:,}" for suffix, count in list(passed.items())[:_TOLD]]
    return ", ".join([*told, *(["…"] if len(passed) > _TOLD else [])])


def _code(outcome: "Outcome") -> int:
    match outcome.ending:
        case "interrupted":
            return 128 + outcome.signal
        case "max-failures":
            return GATE
        case _:
            return FAILED if outcome.report.tally.failed else 0


def _tell_profile(tally: "Tally") -> None:
    from ..batch.tally import profile

    click.echo(f"{'stage':16} {'ms/document':>12} {'share':>7}", err=True)
    for stage, spent, share in profile(tally):
        click.echo(f"{stage:16} {spent:12.3f} {share:7.1%}", err=True)
