import pytest

from provtrack.model.document import Role
from tests.read.markup.pages import PROSE, block_with, page_of


def role_of(body: str, words: str) -> Role:
    return block_with(page_of(f"{body}<p>{PROSE}</p>"), words).role


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("<p class=byline>here</p>", Role.BYLINE),
        ("<div><span class=author>here</span></div>", Role.BYLINE),
        ("<div><a rel=author href=/x>here</a></div>", Role.BYLINE),
        ("<div class=article-meta><time>here</time></div>", Role.DATELINE),
        ("<ul><li>here</ul>", Role.LIST_ITEM),
        ("<blockquote><p>here</blockquote>", Role.QUOTATION),
        ("<pre>here</pre>", Role.CODE),
        ("<h3>here</h3>", Role.HEADING),
        ("<figure><figcaption>here</figcaption></figure>", Role.CAPTION),
        ("<div class=wp-caption><p>here</p></div>", Role.CAPTION),
        ("<p class=photo-credit>here</p>", Role.CREDIT),
        ("<nav><ul><li>here</ul></nav>", Role.NAVIGATION),
        ("<div role=navigation>here</div>", Role.NAVIGATION),
        ("<footer><div><p>here</div></footer>", Role.FOOTER),
        ("<footer><nav>here</nav></footer>", Role.NAVIGATION),
        ("<header><p>here</header>", Role.HEADER),
        ("<aside><p>here</aside>", Role.ASIDE),
        ("<aside><p class=byline>here</aside>", Role.BYLINE),
        ("<div class=sidebar><p class=author>here</div>", Role.ASIDE),
        ("<div class=comments><p>here</div>", Role.ASIDE),
        ("<header><p class=byline>here</header>", Role.BYLINE),
    ],
)
def test_the_role_follows_the_markup(body: str, role: Role) -> None:
    assert role_of(body, "here") is role


def test_the_header_and_footer_of_an_article_are_not_those_of_the_site() -> None:
    document = page_of(f"<article><header><p>Above here</header><p>{PROSE}</p><footer><p>Below here</footer></article>")
    assert block_with(document, "Above").role is Role.PARAGRAPH
    assert block_with(document, "Below").role is Role.PARAGRAPH
    assert all(block.is_main for block in document.blocks)


def test_a_byline_that_holds_a_page_of_paragraphs_is_none() -> None:
    document = page_of(f"<h1>Pier</h1><div class=single-author>{f'<p>{PROSE}</p>' * 12}</div>")
    assert {block.role for block in document.blocks[1:]} == {Role.PARAGRAPH}


def test_a_life_of_the_author_is_no_byline() -> None:
    assert role_of(f"<div class=author><p>{PROSE} {PROSE} here</div>", "here") is Role.ASIDE


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        (
            "<h1>Harbour Reader</h1><h2>The pier stays after all</h2>",
            "<title>The pier stays after all - Harbour Reader</title>",
            "The pier stays after all",
        ),
        ("<h1>The pier stays</h1><h1>Other news</h1>", "", "The pier stays"),
        ("<div class=headline>The pier stays</div>", "", "The pier stays"),
        ("<div>The old pier stays</div>", "<meta property=og:title content='The old pier stays'>", "The old pier stays"),
        ("<aside><h1>Menu</h1></aside><h1>The pier</h1>", "", "The pier"),
    ],
)
def test_the_title_is_the_heading_that_the_page_says_it_is_or_the_likeliest(body: str, head: str, title: str) -> None:
    document = page_of(f"{body}<p>{PROSE}</p><h2>After the text</h2>", head=head)
    assert [document.slice(block.span) for block in document.blocks if block.role is Role.TITLE] == [title]


def test_a_copyright_line_below_everything_is_of_the_site() -> None:
    document = page_of(f"<div><h1>Pier</h1><p>{PROSE}</p></div><div class=copyright>© 2024 Harbour Reader</div>")
    assert block_with(document, "2024").role is Role.FOOTER


def test_hints_name_the_markup_nearest_first() -> None:
    document = page_of("<section id=Top><div class='Meta Box'><p itemprop=author>Jo</p></div></section>")
    assert document.blocks[0].hint == "p author div meta box section top body"
