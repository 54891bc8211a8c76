import pytest

from provtrack.model.document import Role
from provtrack.read.markup.naming import judge


def named(classes: str, tag: str = "div", itemprop: str = "") -> Role | None:
    return judge(tag, classes, "", itemprop, "", "").named


def region(classes: str, tag: str = "div", aria: str = "") -> Role | None:
    return judge(tag, classes, "", "", aria, "").region


@pytest.mark.parametrize(
    ("classes", "role"),
    [
        ("byline", Role.BYLINE),
        ("c-Article__authorName", Role.BYLINE),
        ("by-line", Role.BYLINE),
        ("entry-date", Role.DATELINE),
        ("postDate", Role.DATELINE),
        ("posted-on", Role.DATELINE),
        ("wp-caption-text", Role.CAPTION),
        ("image-caption photo-credit", Role.CREDIT),
        ("photo-credit", Role.CREDIT),
        ("article-source", Role.CREDIT),
        ("article__headline", Role.TITLE),
        ("update", None),
        ("candidates", None),
        ("authorized", None),
        ("sometimes", None),
        ("resources", None),
        ("wrapper", None),
    ],
)
def test_names_give_roles_by_their_parts(classes: str, role: Role | None) -> None:
    assert named(classes) is role


@pytest.mark.parametrize(
    ("classes", "part"),
    [
        ("sidebar", Role.ASIDE),
        ("related-posts", Role.ASIDE),
        ("article-comments", Role.ASIDE),
        ("most-read", Role.ASIDE),
        ("main-menu", Role.NAVIGATION),
        ("breadcrumbs", Role.NAVIGATION),
        ("site-footer", Role.FOOTER),
        ("page_header", Role.HEADER),
        ("article-header", None),
        ("entry-footer", None),
        ("no-sidebar", None),
        ("content-sidebar-wrap", None),
        ("comments-closed", None),
        ("commentary", None),
        ("navy-blue", None),
        ("header-free wrapper", Role.HEADER),
    ],
)
def test_names_give_parts_of_the_page(classes: str, part: Role | None) -> None:
    assert region(classes) is part


def test_tags_and_landmark_roles_mark_parts_of_the_page() -> None:
    assert region("", tag="nav") is Role.NAVIGATION
    assert region("", aria="contentinfo") is Role.FOOTER


def test_the_names_of_the_page_itself_say_nothing() -> None:
    assert region("has-sidebar footer-fixed single-author", tag="body") is None
    assert named("single-author", tag="body") is None


def test_the_words_are_the_tag_and_all_names_in_lower_case() -> None:
    assert judge("span", "Byline Author", "Top", "name", "", "author").words == "span byline author top name author"


@pytest.mark.parametrize(
    ("classes", "tells"), [("author", True), ("c2", False), ("", False), ("bold red", False), ("Apple-style-span", False)]
)
def test_a_class_that_names_a_thing_tells_neighbours_apart(classes: str, tells: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert judge("span", classes, "", "", "", "").tells_apart is tells


def test_what_is_said_to_hold_the_text_is_main() -> None:
    assert judge("div", "article-body", "", "", "", "").is_main
    assert judge("div", "", "", "articleBody", "", "").is_main
    assert not judge("div", "article-body-footer", "", "", "", "").is_main
