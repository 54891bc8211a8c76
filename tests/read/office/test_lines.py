from provtrack.model.document import Role
from provtrack.read.office.lines import PdfLine, paragraphs_of


def line(words: str, y: float, size: float = 11.0) -> PdfLine:
    made = PdfLine(y)
    made.add(words, None, size)
    return made


def told(*pages: list[PdfLine]) -> list[tuple[Role, str]]:
    return [(role, "".join(text for text, _ in pieces)) for role, pieces, _ in paragraphs_of(list(pages))]


def test_a_hyphen_before_a_capital_stays() -> None:
    page = [line("They met the mayor of Watt-", 700), line("Nord in the hall on the quay of the town,", 686), line("and spoke.", 672)]
    assert told(page) == [(Role.PARAGRAPH, "They met the mayor of Watt- Nord in the hall on the quay of the town, and spoke.")]


def test_a_wider_distance_parts_paragraphs() -> None:
    page = [line("The first begins here and goes", 700), line("on for a line.", 686), line("The second begins", 660), line("here.", 646)]
    assert [text for _, text in told(page)] == ["The first begins here and goes on for a line.", "The second begins here."]


def test_page_numbers_and_running_lines_are_told_once_or_not() -> None:
    pages = [
        [line("Marsh Courier", 800), line(f"Text of page {'one' if number == 1 else 'two'}.", 700), line(f"- {number} -", 40)]
        for number in (1, 2)
    ]
    assert [text for role, text in told(*pages) if role is not Role.PARAGRAPH] == ["Marsh Courier"]


def test_a_sentence_goes_on_over_the_page() -> None:
    assert told([line("The tale begins on the first page and", 700)], [line("ends on the second.", 800)]) == [
        (Role.PARAGRAPH, "The tale begins on the first page and ends on the second.")
    ]
