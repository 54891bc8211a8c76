from provtrack.audit import all_rules

LINK = next(rule for rule in all_rules() if rule.name == "source-not-linked")


def test_a_rule_knows_its_page_title_and_family() -> None:
    assert LINK.page.startswith(LINK.title)
    assert LINK.title.endswith(".")
    assert LINK.family == "attribution"


def test_the_pages_of_a_section_come_with_their_file_names() -> None:
    ((name, text), *_) = LINK.pages("Example")
    assert name.endswith((".md", ".html", ".txt"))
    assert text.strip()
    assert LINK.pages("No such section") == ()
