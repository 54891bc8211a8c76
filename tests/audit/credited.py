"""A repost of a translation, and its original, for the tests of the credit."""

NORDKAI = """<html lang="de"><head><title>Der Anleger bleibt</title><link rel="canonical" href="https://nordkai.example/anleger">
<meta property="og:site_name" content="Nordkai Post"><meta name="author" content="Karl Mohn">
<meta property="article:published_time" content="2024-05-06"></head><body><article><h1>Der Anleger bleibt</h1>
<p>Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll.</p></article>
<footer>{footer}</footer></body></html>"""
BODY = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier.\n"
REPOST = f"""<html lang="en"><head><title>The pier stays</title><meta property="og:site_name" content="Slowwater Review">
<meta property="article:published_time" content="2024-05-12"></head><body><article><h1>The pier stays</h1>
<p>This article originally appeared at <a href="https://nordkai.example/anleger">Nordkai Post</a>, translated by Tobias Renn
for <a href="https://lantern.example/pier">Lantern Post</a>.</p>
<p>{BODY}</p><p>Source: <a href="https://harbour.example/pier">Harbour Reader</a></p></article></body></html>"""


def pages(footer: str = "") -> list[tuple[str, str]]:
    return [("repost.html", REPOST), ("original.html", NORDKAI.format(footer=footer))]
