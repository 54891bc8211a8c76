import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.usefixtures("stored")
def test_who_takes_from_whom_is_counted(run: Run) -> None:
    said = {outlet["name"]: outlet for outlet in json.loads(run("outlets", "--format", "json").stdout)["outlets"]}
    assert said["Slowwater Review"]["takes_from"] == [{"outlet": "Harbour Reader", "relation": "repost", "articles": 1}]
    assert said["Nordkai-Bote"]["given"] == 1
    assert any(row.endswith("Harbour Reader (1 repost)") for row in run("outlets").stdout.splitlines())


def test_an_empty_database_says_so(run: Run) -> None:
    result = run("outlets")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no outlet was met yet" in result.stderr
