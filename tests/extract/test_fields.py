import pytest

from provtrack.extract.fields import Meaning, of_field, plain_date
from provtrack.model.document import Carrier, Datum, Document


def test_a_field_counts_only_from_the_carrier_that_gives_it_that_meaning() -> None:
    data = (Datum(Carrier.META, "entry.title", "Not me"), Datum(Carrier.FEED, "entry.title", "Me"))
    document = Document("s", None, "application/rss+xml", "0" * 64, "", (), metadata=data)
    assert [(datum.value, rule) for datum, rule, _ in of_field(document, Meaning.TITLE)] == [("Me", "feed/entry.title")]


@pytest.mark.parametrize(
    ("packed", "plain"),
    [
        ("20240506T073000+0200", "2024-05-06T07:30:00+02:00"),
        ("20240506", "2024-05-06"),
        ("D:20240506073000Z", "2024-05-06T07:30:00Z"),
        ("6 May 2024", "6 May 2024"),
    ],
)
def test_packed_dates_are_written_out(packed: str, plain: str) -> None:
    assert plain_date(packed) == plain
