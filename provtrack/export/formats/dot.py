"""Graphviz's language (https://graphviz.org/doc/info/lang.html)."""

from provtrack.export.exporter import Exporter
from provtrack.model.chain import Status
from provtrack.model.graph import Article, Graph
from provtrack.values.untrusted import shorten

_LABEL_LIMIT = 80


def write(graph: Graph) -> str:
    """Return the graph, time running downwards; what is only cited is dashed."""
    lines = [
        "digraph provenance {",
        '  graph [rankdir="TB"];',
        '  node [shape="box", style="rounded", fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize="10"];',
    ]
    lines += [f"  {_node(article)};" for article in graph.articles]
    for edge in graph.derivations:
        words = edge.relation.value if edge.status is Status.STATED else f"{edge.relation.value}, {edge.status.value}"
        style = "solid" if edge.status in {Status.STATED, Status.ASSERTED} else "dashed"
        lines.append(f'  a{edge.source} -> a{edge.made} [label={quote(words)}, style="{style}"];')
    return "\n".join([*lines, "}"]) + "\n"


def _node(article: Article) -> str:
    outlet = article.outlet or article.domain or "outlet not named"
    facts = ", ".join(fact for fact in (article.published, article.language, article.id) if fact)
    label = "\\n".join(escape(part) for part in (outlet, article.title or "", facts) if part)
    style = "rounded" if article.is_observed else "rounded,dashed"
    address = f", URL={quote(article.url)}" if article.url and article.url.startswith(("https://", "http://")) else ""
    return f'{article.id} [label="{label}", style="{style}"{address}]'


def escape(words: str) -> str:
    r"""Return words from a page as a quoted string holds them: shortened, backslash and quote escaped.

    >>> print(escape('say "\\N"'))
    say \"\\N\"
    """
    return _escape(shorten(words, _LABEL_LIMIT))


def quote(words: str) -> str:
    """Return a quoted string of Graphviz."""
    return f'"{_escape(shorten(words, 2000))}"'


def _escape(line: str) -> str:
    """Escape what ends a string or begins an escape or an HTML entity, which Graphviz reads in any string."""
    return line.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


EXPORTER = Exporter(name="dot", suffix=".dot", media_type="text/vnd.graphviz", write=write)
