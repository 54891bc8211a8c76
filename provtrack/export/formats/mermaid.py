"""Mermaid flowcharts (https://mermaid.js.org/syntax/flowchart.html), as GitHub, GitLab and many wikis draw them."""

import re

from provtrack.export.exporter import Exporter
from provtrack.model.chain import Status
from provtrack.model.graph import Article, Graph
from provtrack.values.untrusted import shorten

_LABEL_LIMIT = 80

_SPECIAL = re.compile(r"[^\w .,;:!?()/+*=-]|[#;]")
"""All but plain words is written as an entity code: quotes, brackets, backticks, `#`, `;` and `<` would be syntax, Markdown or HTML."""


def write(graph: Graph) -> str:
    """Return the graph, time running downwards; what we hold is a box, what is only cited a rounded dashed one."""
    lines = ["flowchart TD"]
    lines += [f"    {_node(article)}" for article in graph.articles]
    for edge in graph.derivations:
        arrow = "-->" if edge.status in {Status.STATED, Status.ASSERTED} else "-.->"
        words = edge.relation.value if edge.status is Status.STATED else f"{edge.relation.value}, {edge.status.value}"
        lines.append(f'    a{edge.source} {arrow}|"{words}"| a{edge.made}')
    cited = [article.id for article in graph.articles if not article.is_observed]
    if cited:
        lines += ["    classDef cited stroke-dasharray: 4 3", f"    class {','.join(cited)} cited"]
    return "\n".join(lines) + "\n"


def _node(article: Article) -> str:
    outlet = article.outlet or article.domain or "outlet not named"
    facts = ", ".join(fact for fact in (article.published, article.language, article.id) if fact)
    label = "<br>".join(escape(part) for part in (outlet, article.title or "", facts) if part)
    return f'{article.id}["{label}"]' if article.is_observed else f'{article.id}(["{label}"])'


def escape(words: str) -> str:
    """Return words from a page as a label holds them: shortened, no character of them syntax.

    >>> escape('"]; click a1 <b>')
    '#34;#93;#59; click a1 #60;b#62;'
    """
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", shorten(words, _LABEL_LIMIT))


EXPORTER = Exporter(name="mermaid", suffix=".mmd", media_type="text/vnd.mermaid", write=write)
