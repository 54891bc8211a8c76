import logging
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from provtrack.cli.context import Context, complain, finish, json_words
from provtrack.errors import Ambiguous, DatabaseError, NotFound, ProvtrackError, ReadError, SchemaOutdated
from tests.built import HOSTILE


def left(raised: BaseException | int | None) -> int:
    def command() -> int | None:
        if isinstance(raised, BaseException):
            raise raised
        return raised

    with pytest.raises(SystemExit) as exit_:
        finish(command)
    assert isinstance(exit_.value.code, int)
    return exit_.value.code


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (None, 0, ""),
        (3, 3, ""),
        (click.exceptions.Exit(2), 2, ""),
        (NotFound("a9"), 2, "no article answers to 'a9'"),
        (Ambiguous("pier", ("a1 The pier", "a2 A pier")), 2, "\n  a1 The pier\n  a2 A pier"),
        (ReadError("a.html", "is empty"), 3, "a.html: is empty"),
        (DatabaseError("news.db", "it is read-only"), 3, "news.db: it is read-only"),
        (SchemaOutdated("news.db", "0001", "0002"), 3, "provtrack db upgrade"),
        (ProvtrackError("reinstall it"), 3, "reinstall it"),
        (PermissionError(13, "Permission denied", "news.db"), 3, "news.db: Permission denied"),
        (click.FileError("a.html", "no"), 3, "a.html"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.Abort(), 130, "interrupted"),
    ],
    ids=str,
)
def test_every_way_to_end_has_its_exit_code_and_words(
    raised: BaseException | int | None, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert left(raised) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "Traceback" not in err


def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert left(click.UsageError("no such option")) == 2
    assert "no such option" in capsys.readouterr().err


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        finish(lambda: 1 // 0)


def test_what_is_said_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    complain(f"provtrack: {HOSTILE}")
    err = capsys.readouterr().err
    assert not set(err) & set("\x1b\x07\u202e\x9b\x00")


def test_the_database_is_named_by_option_before_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Context("news.db").database == "news.db"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Context(None).database.endswith("provtrack.db")
    assert str(tmp_path) in Context(None).database


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    with Context(str(tmp_path / "news.db")):
        pass
    assert not (tmp_path / "news.db").exists()


def test_quiet_silences_talk_and_verbose_shows_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    Context(None, verbosity=-1).say("nothing to see")
    assert capsys.readouterr().err == ""
    logger = logging.getLogger("provtrack")
    before = (logger.handlers[:], logger.propagate, logger.level)
    try:
        Context(None, verbosity=1)
        logger.info("read %s", HOSTILE)
        logger.debug("not this")
        err = capsys.readouterr().err
        assert err.startswith("provtrack: read \\x1b]8;;")
        assert "not this" not in err
    finally:
        logger.handlers[:], logger.propagate = before[0], before[1]
        logger.setLevel(before[2])


def test_no_progress_where_nobody_looks() -> None:
    assert Context(None).progress_console is None


@pytest.mark.parametrize(("encoding", "words"), [("utf-8", '"é"'), ("UTF8", '"é"'), ("latin-1", '"\\u00e9"')])
def test_json_is_ascii_where_stdout_is_not_utf8(encoding: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = type("Stream", (), {"encoding": encoding})()
    monkeypatch.setattr("sys.stdout", stream)
    assert json_words("é") == words


def test_no_colour_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Context(None).may_colour
    assert not Context(None, may_colour=False).may_colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Context(None).may_colour


def test_the_same_errors_end_a_command_line(run: Callable[..., click.testing.Result], tmp_path: Path) -> None:  # type: ignore[name-defined]
    (tmp_path / "notes.db").write_text("these are notes, no database, and long enough to be told apart from one")
    result = run("--db", "notes.db", "list")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("provtrack: notes.db: ")
    assert result.stderr.count("\n") == 1
