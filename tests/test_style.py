"""The style guide as tests: where a file stands, what it is called, how long it gets."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "provtrack"
TESTS = ROOT / "tests"
DRAWERS = {
    "base",
    "common",
    "data",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "processor",
    "util",
    "utils",
}

WITHOUT_A_TEST_OF_THEIR_OWN = {
    "provtrack/__main__.py": "calls cli.main, nothing else",
    "provtrack/audit/format.py": "declarations only",
    "provtrack/export/exporter.py": "declarations only",
    "provtrack/extract/finder.py": "declarations only",
    "provtrack/model/chain.py": "declarations only",
    "provtrack/model/claim.py": "declarations only",
    "provtrack/model/document.py": "declarations only",
    "provtrack/model/graph.py": "declarations only",
    "provtrack/read/reader.py": "declarations only",
    "provtrack/store/tables.py": "declarations only; the migrations' tests compare them with the schema",
}
FOLDERS_TESTED_AS_ONE = {
    "provtrack/audit/rules": "a rule's docstring is its test: tests/audit/rules/test_rules.py runs them all",
}
TESTS_OF_MORE_THAN_ONE_MODULE = {
    "tests/gold": "the scores on our own annotated pages",
}


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


ALL = [pytest.param(file, id=name_of(file)) for file in python_files("provtrack", "tests", "migrations", "bench")]
MODULES = [
    file
    for file in python_files("provtrack")
    if file.name != "__init__.py"
    and name_of(file) not in WITHOUT_A_TEST_OF_THEIR_OWN
    and not name_of(file).startswith(tuple(f"{folder}/" for folder in FOLDERS_TESTED_AS_ONE))
]


@pytest.mark.parametrize("module", [pytest.param(file, id=name_of(file)) for file in MODULES])
def test_every_module_has_a_test_file_in_the_same_place(module: Path) -> None:
    mirror = TESTS / module.relative_to(PACKAGE).parent / f"test_{module.stem}.py"
    assert mirror.exists(), f"{name_of(module)} has no {name_of(mirror)}"


def test_every_test_file_stands_where_its_module_stands() -> None:
    strays = []
    for file in sorted(TESTS.rglob("test_*.py")):
        if file.parent == TESTS and not (PACKAGE / f"{file.stem.removeprefix('test_')}.py").exists():
            continue  # tests of the whole: style, documents, the wheel
        folder = PACKAGE / file.relative_to(TESTS).parent
        module = file.stem.removeprefix("test_")
        is_package_test = module == folder.name and (folder / "__init__.py").exists()
        is_named_exception = name_of(file.parent) in TESTS_OF_MORE_THAN_ONE_MODULE
        if not ((folder / f"{module}.py").exists() or is_package_test or is_named_exception):
            strays.append(name_of(file))
    assert not strays, "these test no module of their name; a test of a package's __init__ is called after the package"


def test_the_lists_of_exceptions_name_what_exists() -> None:
    named = (*WITHOUT_A_TEST_OF_THEIR_OWN, *FOLDERS_TESTED_AS_ONE, *TESTS_OF_MORE_THAN_ONE_MODULE)
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("file", ALL)
def test_no_file_is_longer_than_600_lines(file: Path) -> None:
    assert file.read_text(encoding="utf-8").count("\n") <= 600


def test_no_function_is_longer_than_70_lines() -> None:
    long = [
        f"{name_of(file)}: {node.name}"
        for file in python_files("provtrack")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 70
    ]
    assert long == []


def test_no_module_is_a_drawer() -> None:
    assert [name_of(file) for file in python_files("provtrack", "tests") if file.stem.strip("_") in DRAWERS] == []


def test_every_data_file_names_its_sources() -> None:
    silent = [
        name_of(file)
        for file in sorted((ROOT / "data" / "authority").iterdir())
        if file.suffix == ".toml" and "source" not in file.read_text(encoding="utf-8")[:1500].casefold()
    ]
    assert silent == []
