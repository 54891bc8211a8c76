"""Pages to measure with: those of a folder, or any number of invented ones."""

import html
import random
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = (ROOT / "data" / "sample", ROOT / "data" / "gold" / "pages")

_WORDS = (
    "the ferry left at dawn and nobody saw who had tied the second rope because a fog lay over river harbour council "
    "minister spoke of repairs that cost more than anyone expected while children waited on the bank with bread for swans"
).split()
_OUTLETS = tuple(
    f"{first} {second}"
    for first in ("Lantern", "Harbour", "Slowwater", "Copper", "Brindle", "Larkfield", "Moorgate", "Inland", "Ember", "Quarry")
    for second in ("Post", "Reader", "Review", "Gazette", "Echo", "Courier", "Weekly", "Record", "Signal", "Journal")
)


def html_pages(folders: list[Path]) -> list[bytes]:
    """Return the HTML pages in the folders; where none is given, the checkout's own, dressed like a news site's."""
    pages = [path.read_bytes() for folder in folders or DEFAULT for path in sorted(folder.rglob("*.html"))]
    return pages if folders else [dressed(page, seed=number) for number, page in enumerate(pages)]


def dressed(page: bytes, *, seed: int) -> bytes:
    """Put navigation, teasers, comments, styles and scripts around an article.

    Our own pages are bare, 2 kB on average; of the 174 kB of the real news pages we measured on, most is such dress.
    """
    random_ = random.Random(seed)

    def words(count: int) -> str:
        return " ".join(random_.choices(_WORDS, k=count))

    style = "".join(f".c{number}{{margin:{number % 9}px;color:#{number:06x}}}" for number in range(500))
    script = "".join(f"window.q=window.q||[];q.push({{'slot':{number},'size':[300,250],'key':'{words(6)}'}});" for number in range(500))
    menu = "".join(f'<li class="item c{number}"><a href="/s/{number}">{words(2)}</a></li>' for number in range(120))
    teasers = "".join(
        f'<div class="card c{number}"><a href="/t/{number}"><img src="/i/{number}.jpg" alt=""><h3>{words(8)}</h3></a>'
        f"<p>{words(20)}</p></div>"
        for number in range(60)
    )
    comments = "".join(
        f'<li class="comment"><b>{words(2)}</b> <span>{words(30)}</span> <a href="#c{number}">reply</a></li>' for number in range(60)
    )
    head, _, rest = page.partition(b"</head>")
    body, _, tail = rest.rpartition(b"</body>")
    opening, tag, content = body.partition(b">")
    before = f"<nav><ul>{menu}</ul></nav>"
    after = f'<section class="comments"><ul>{comments}</ul></section><aside class="more">{teasers}</aside><nav><ul>{menu}</ul></nav></body>'
    loaded = f"<style>{style}</style><script>{script}</script></head>"
    return b"".join((head, loaded.encode(), opening, tag, before.encode(), content, after.encode(), tail))


def invented_pages(count: int, *, words: int = 500, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield (name, HTML) of pages of invented outlets; two in three state where they were taken from.

    Page n may be a repost of an earlier one, whose text it then has, so that chains of some length arise when all are added.
    """
    random_ = random.Random(seed)
    made: list[tuple[str, str, str, str]] = []
    for number in range(count):
        outlet = random_.choice(_OUTLETS)
        host = outlet.lower().replace(" ", "-") + ".example"
        url = f"https://www.{host}/article-{number}"
        source = random_.choice(made) if made and random_.random() < 2 / 3 else None
        title = source[0] if source else f"{' '.join(random_.sample(_WORDS, 6)).capitalize()} {number}"
        written = "".join(f"<p>{' '.join(random_.choices(_WORDS, k=words // 10)).capitalize()}.</p>" for _ in range(10))
        paragraphs = source[3] if source else written
        made = [*made[-400:], (title, outlet, url, paragraphs)]
        statement = f'<p>This article originally appeared at <a href="{source[2]}">{source[1]}</a>.</p>' if source else ""
        page = (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} | {outlet}</title>'
            f'<meta property="og:site_name" content="{outlet}"><link rel="canonical" href="{url}">'
            f'<meta property="article:published_time" content="2023-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00+00:00"></head>'
            f'<body><header><a href="/">{outlet}</a></header><article><h1>{html.escape(title)}</h1>'
            f'<p class="byline">By Writer {chr(65 + number % 26)}ellow</p>{statement}{paragraphs}</article>'
            f"<footer>© 2023 {outlet}. All rights reserved.</footer></body></html>\n"
        )
        yield f"{number:06}.html", page


def write_pages(folder: Path, count: int) -> None:
    """Write invented pages into a folder, a thousand a subfolder."""
    for number, (name, page) in enumerate(invented_pages(count)):
        file = folder / f"{number // 1000:03}" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8")
