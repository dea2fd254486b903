"""The command line. A new command is one module here (its click command named `command`) and one line in COMMANDS."""

import logging
import signal
import sys
from importlib import import_module
from typing import Final

import click

from ..errors import CleanArticleError, ConfigError, ExtraError, ModelError, PackError
from ..version import __version__

COMMANDS: Final = {
    "clean": "Print the clean article of one document.",
    "batch": "Clean folders, files and archives of documents.",
    "export": "Write a run in the format of another program.",
    "serve": "Clean documents over HTTP; with a page to try it on.",
    "explain": "Show every block of a document, its fate and the rule.",
    "report": "Write a page that shows what a run kept, lifted and removed.",
    "review": "Serve that page on this machine and take corrections.",
    "learn": "Learn what the pages of each site have in common.",
    "diff": "Compare two runs: what came into the bodies and what left them.",
    "schema": "Print the JSON Schema of an article.",
    "rules": "List, show, check and learn rules.",
}
"""Name -> what `cleanarticle --help` says, so that no command's module is read before it is asked for."""

FAILED: Final = 1
USAGE: Final = 2
"""Exit codes: a document, or an example of a rule, failed; what was asked for cannot be done."""


class Commands(click.Group):
    """The commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order in which they are told."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a module; None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"{__name__}.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cleanarticle")
def program() -> None:
    """Scraped news in, clean article JSON out, with a reason for every removed line.

    Data goes to stdout, messages to stderr. Exit codes: 0 all clean, 1 some documents failed, 2 wrong usage,
    3 more failures than --max-failures allows.
    """


def main() -> None:
    """The program `cleanarticle`."""
    logging.getLogger().addHandler(logging.NullHandler())  # what libraries log is no message of ours
    try:
        code = program.main(prog_name="cleanarticle", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(USAGE)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "cleanarticle"
        click.echo(f"{command}: {' '.join(error.format_message().split())} (see {command} --help)", err=True)
        sys.exit(USAGE)
    except click.Abort:
        sys.exit(128 + signal.SIGINT)
    except (ConfigError, ExtraError, ModelError, PackError) as error:
        click.echo(f"cleanarticle: {error}", err=True)
        sys.exit(USAGE)
    except (CleanArticleError, click.ClickException) as error:
        click.echo(f"cleanarticle: {error}", err=True)
        sys.exit(FAILED)
    sys.exit(code or 0)
