from provtrack.read.mail.headers import headers_of, is_saved_page


def test_headers_at_the_beginning_are_recognised_and_prose_is_not() -> None:
    assert headers_of("Subject: a\n b\nFrom: x\n\nTo: later") == {"subject": "a b", "from": "x"}
    assert headers_of("Dear readers,\nFrom: x") == {}


def test_a_saved_page_is_told_from_a_mail_that_was_sent() -> None:
    related = {"from": "a", "content-type": "Multipart/Related; boundary=b"}
    assert is_saved_page(related)
    assert not is_saved_page(related | {"received": "from x"})
    assert not is_saved_page({"from": "a", "content-type": "text/plain"})
