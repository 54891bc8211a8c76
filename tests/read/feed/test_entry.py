from provtrack.read.feed.entry import as_html, bare


def test_plain_text_becomes_paragraphs_and_html_stays() -> None:
    assert as_html("One.\n\nTwo < three") == "<p>One.</p><p>Two &lt; three</p>"
    assert as_html("<p>One.</p>") == "<p>One.</p>"


def test_markup_in_titles_is_undone() -> None:
    assert bare("The &lt;pier&gt; <em>stays</em>") == "The <pier> stays"
