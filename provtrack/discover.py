"""The only registry: one declared object from each module of a package.

Adding a reader, finder, rule or format is adding one file; nothing lists the modules by hand.
"""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

from provtrack.errors import ProvtrackError

T = TypeVar("T")


def declared(package: ModuleType, constant: str, kind: type[T]) -> tuple[T, ...]:
    """Import every module of `package` and return the object each declares under the name `constant`, by module name.

    Raises:
        ProvtrackError: A module does not declare it, or declares something of another kind.
    """
    found: list[T] = []
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        value = getattr(module, constant, None)
        if not isinstance(value, kind):
            raise ProvtrackError(f"{module.__name__} must declare {constant}, a {kind.__name__}")
        found.append(value)
    return tuple(found)
