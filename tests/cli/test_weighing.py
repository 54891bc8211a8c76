import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from provtrack.cli import render
from provtrack.cli.weighing import weighing
from provtrack.pipeline import examine
from provtrack.resolve.explain import explain

Run = Callable[..., Result]
PAGE = "<html lang=en><title>Eels</title><p>The eels are back in the marsh.</p><p>This article originally appeared at Fen Gazette.</p>"


def test_each_conclusion_is_followed_by_the_claims_that_were_weighed(capsys: pytest.CaptureFixture[str]) -> None:
    resolution = examine(PAGE.encode(), source="page.html")
    render.show(render.console(sys.stdout), *weighing(resolution, explain(resolution)))
    lines = capsys.readouterr().out.splitlines()
    (place,) = (number for number, line in enumerate(lines) if line.strip().startswith("upstream"))
    assert "Fen Gazette" in lines[place]
    assert lines[place + 1].split()[0] == "+"
    assert "“This article originally appeared at Fen Gazette.”" in lines[place + 1]
    assert "en/originally-appeared" in lines[place + 1]


def test_inspect_shows_it_only_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    assert "\nWhy\n" in run("inspect", "--explain", "page.html").stdout
    assert "\nWhy\n" not in run("inspect", "page.html").stdout
    said = json.loads(run("inspect", "--explain", "--format", "json", "page.html").stdout)
    (upstream,) = (item for item in said["conclusions"] if item["about"] == "upstream")
    assert said["claims"][upstream["for"][0]["claim"]]["value"] == "Fen Gazette"
    assert "conclusions" not in json.loads(run("inspect", "--format", "json", "page.html").stdout)
