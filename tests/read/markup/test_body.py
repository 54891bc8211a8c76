from provtrack.model.document import Role
from tests.read.markup.pages import PROSE, block_with, page_of

SITE = """
<header><a href=/>Harbour Reader</a></header>
<nav><ul><li><a href=/a>Rivers</a><li><a href=/b>Ferries</a></ul></nav>
<div id=wrap><div class=kicker>Ferries</div>
<h1>The pier stays</h1>
<p class=byline>By Jo Writer</p>
<div class=content>{prose}</div>
<p>This article first appeared in Nordkai-Bote.</p>
</div>
<aside class=related><h2>Related</h2><p>{other}</p><p>{other}</p></aside>
<footer><p>© 2024 Harbour Reader</p></footer>
"""


def test_the_article_is_its_paragraphs_and_the_statements_above_and_below_them() -> None:
    document = page_of(SITE.format(prose=f"<p>{PROSE}</p>" * 4, other=PROSE.replace("Lüttensiel", "Ostrum")))
    main = [document.slice(block.span) for block in document.blocks if block.is_main]
    assert main == ["Ferries", "The pier stays", "By Jo Writer", *[PROSE] * 4, "This article first appeared in Nordkai-Bote."]


def test_text_in_several_boxes_side_by_side_is_one_article() -> None:
    boxes = "".join(f"<div class=row><div class=col><p>{PROSE} {number}</p><p>{PROSE}</p></div></div>" for number in range(5))
    document = page_of(f"<h1>The pier stays</h1><div class=grid>{boxes}</div>")
    assert all(block.is_main for block in document.blocks)


def test_a_list_of_links_within_the_text_is_not_of_the_article() -> None:
    document = page_of(f"<h1>Pier</h1><div><p>{PROSE}</p><ul><li><a href=/x>Ten more piers</a></ul><p>{PROSE}</p></div>")
    assert not block_with(document, "Ten more").is_main


def test_an_article_in_a_box_that_is_named_a_sidebar_is_found_all_the_same() -> None:
    document = page_of(f"<div class='sidebar-wide sidebar'><h1>The pier stays</h1>{f'<p>{PROSE}</p>' * 8}</div>")
    assert block_with(document, "The pier stays").role is Role.TITLE
    assert [block.is_main for block in document.blocks] == [True] * 9
    assert document.blocks[3].role is Role.PARAGRAPH


def test_a_page_without_paragraphs_has_its_title_and_what_follows_for_main_text() -> None:
    document = page_of("<h1>Pier on fire</h1><p>Video: 0:31</p><p>Source: Reuters</p>", head="<title>Pier on fire</title>")
    assert block_with(document, "Reuters").is_main


def test_a_page_without_anything_to_go_by_has_no_main_text() -> None:
    assert not any(block.is_main for block in page_of("<span>ok</span>").blocks)


def test_an_article_that_follows_on_the_same_page_is_another() -> None:
    text = f"<p>{PROSE}</p>" * 3
    document = page_of(f"<div><article><h1>The pier stays</h1>{text}</article><article><h1>Herring return</h1>{text}</article></div>")
    assert [block.is_main for block in document.blocks] == [True] * 4 + [False] * 4
