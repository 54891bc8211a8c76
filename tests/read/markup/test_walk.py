import pytest

from tests.read.markup.pages import page_of


def lines(body: str) -> list[str]:
    document = page_of(body)
    assert document.text == "\n".join(document.slice(block.span) for block in document.blocks)
    return [document.slice(block.span) for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<p>un<b>break</b>able <i>word</i>s</p>", ["unbreakable words"]),
        ("<p>  many \n\t blanks&nbsp;here </p>", ["many blanks here"]),
        ("<p>line<br>line</p>", ["line\nline"]),
        ("one<br><br>two<br/> <br>three", ["one", "two", "three"]),
        ("<p>one<hr>two", ["one", "two"]),
        ("<table><tr><td>Author<td>Jo Writer<tr><td>Date<td>8 May</table>", ["Author\nJo Writer", "Date\n8 May"]),
        ("<dl><dt>Source<dd>dpa</dl>", ["Source", "dpa"]),
        ("<pre>a\n  b\n</pre>", ["a\n  b"]),
        ("<ruby>東京<rt>とうきょう</rt></ruby>", ["東京"]),
        ("<p>Asso&shy;ciated&#x200b; Press&#27;</p>", ["Associated Press"]),
        ("<p>a<script>x</script><style>y</style><template>z</template><svg><text>q</text></svg>b</p>", ["ab"]),
        ("<p>a<noscript>n</noscript><span hidden>h</span><i style='display:none'>i</i> b</p>", ["a b"]),
        ("<a href=/x><div>one</div><div>two</div></a>", ["one", "two"]),
        ("<select><option>x</select><textarea>y</textarea><p>z", ["z"]),
        ("<p>T<span class=dropcap></span>he</p>", ["The"]),
    ],
)
def test_the_visible_text_stands_there_once_in_blocks(body: str, found: list[str]) -> None:
    assert lines(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<div><span class=agency>dpa</span><span class=author>MM-Redaktion</span></div>", "dpa MM-Redaktion"),
        ("<div><span class=label>Von</span><a class=author-link href=/x>Max</a></div>", "Von Max"),
        ("<div><span>8 May</span><time>9:00</time></div>", "8 May 9:00"),
        ("<div><a href=/a>Rivers</a><a href=/b>Ferries</a></div>", "Rivers Ferries"),
        ("<div><span class=topic>Rivers</span><span class=topic>Ferries</span></div>", "Rivers Ferries"),
        ("<p><a href=/a>New Y</a><a href=/a>ork</a></p>", "New York"),
        ("<p><span class=c1>Hel</span><span class=c2>lo</span></p>", "Hello"),
        ("<p><b>un</b><i>real</i></p>", "unreal"),
        ("<p><span class=first-letter>T</span><b>he</b></p>", "The"),
        ("<p><span class=author>Jo</span>, editor</p>", "Jo, editor"),
    ],
)
def test_neighbours_that_style_sheets_set_apart_are_not_glued_and_no_word_is_broken(body: str, found: str) -> None:
    assert lines(body) == [found]


def test_the_text_of_links_is_where_their_spans_say() -> None:
    document = page_of("<p>See <a href=/a> the pier </a>, <a href=/b><b>two</b> words</a><a href=/c></a>.<a>no link</a>")
    assert [document.slice(link.span) for link in document.links] == ["the pier", "two words", ""]


def test_a_link_round_several_blocks_spans_them() -> None:
    document = page_of("<a href=/x><h2>One</h2><p>Two</p></a>")
    assert document.slice(document.links[0].span) == "One\nTwo"
