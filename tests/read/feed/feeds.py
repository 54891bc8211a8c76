"""Feeds of invented outlets, for the tests."""

from provtrack.model.document import Document
from provtrack.read import read
from provtrack.read.reader import Unread

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:x="http://purl.org/dc/elements/1.1/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Marsh Courier</title><link>https://www.marsh-courier.example/</link><language>en-GB</language>
<copyright>© 2024 Marsh Courier Ltd.</copyright><lastBuildDate>{built}</lastBuildDate>
<item><title>The old pier stays &amp;amp; more</title><link>https://www.marsh-courier.example/2024/05/pier/</link>
<guid isPermaLink="false">https://www.marsh-courier.example/?p=77</guid><pubDate>Mon, 06 May 2024 07:30:00 +0200</pubDate>
<x:creator>Ada Doe</x:creator><category>Harbours</category><slash:comments>{comments}</slash:comments>
<description><![CDATA[<p>The council decided on Friday that [&#8230;]</p><p>The post <a
 href="https://www.marsh-courier.example/p">The pier</a> appeared first on
 <a href="https://www.marsh-courier.example">Marsh Courier</a>.</p>]]></description>
<content:encoded><![CDATA[<p>The council decided on Friday evening that the old ferry pier stays where it is.</p><p>This article was
 originally published by <a href="https://nordkai-bote.example/alt">Nordkai-Bote</a> on 4 May 2024.</p>]]></content:encoded>
<media:content url="x.jpg"><media:credit role="photographer">Bo Lens</media:credit></media:content></item>{more}
</channel></rss>"""
SECOND = """<item><title>Second</title><link>https://tide-gazette.example/2024/05/second</link><guid>4711</guid>
<author>desk@tide-gazette.example (Jo Writer)</author><pubDate>Tue, 07 May 2024 07:30:00 +0200</pubDate>
<source url="https://tide-gazette.example/feed">Tide Gazette</source><description>Plain words &nbsp; of tide.

Second part.</description></item>"""


def rss(more: str = SECOND, built: str = "Mon, 06 May 2024 12:00:00 +0000", comments: int = 4) -> bytes:
    return RSS.format(more=more, built=built, comments=comments).encode()


def unread(data: bytes, media_type: str = "application/rss+xml") -> Unread:
    return Unread(data, "feed.xml", None, media_type, None, "0" * 64)


def stated(document: Document) -> dict[str, str]:
    return {datum.name: datum.value for datum in document.metadata}


def entry(markup: str, root: str = "rss version='2.0'") -> Document:
    name = root.partition(" ")[0]
    return read(f"<{root}><channel><title>Marsh Courier</title>{markup}</channel></{name}>".encode(), source="feed.rss")
