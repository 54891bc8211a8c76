import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.date import DateMention, PartialDate, find_dates, parse_date

DATES = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
PARTIAL = st.one_of(DATES, DATES.map(lambda date: PartialDate(date.year, date.month)), DATES.map(lambda date: PartialDate(date.year)))


@given(PARTIAL)
def test_a_printed_date_reads_back(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(DATES.filter(lambda date: 1400 <= date.year < 2100))
def test_every_iso_date_is_found_in_prose(date: PartialDate) -> None:
    assert [mention.date for mention in find_dates(f"It was said on {date}, and again.")] == [date]


@given(st.text(), st.none() | st.sampled_from(["en", "en-GB", "de", "zh", "hu", "ar", "xx"]))
def test_mentions_stand_in_order_inside_any_text(text: str, language: str | None) -> None:
    mentions = find_dates(text, language)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))
    parse_date(text, language)


@given(
    st.lists(
        st.sampled_from(["2015", "Sept", ".", "18", "/", "年", "9", "月", " ", ",", "May", "T10:00", "Z", "-", "von", "ב", "tháng"]),
        max_size=14,
    )
)
def test_no_pile_of_the_parts_of_dates_makes_it_raise(parts: list[str]) -> None:
    find_dates("".join(parts), "en")
    parse_date("".join(parts), "de")


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2015, None, 3)


@pytest.mark.parametrize("text", ["2015-02-30", "2015-13", "15-01-01", "2015-1-1", "", "٢٠١٥"])
def test_what_is_not_a_printed_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|must be|out of range"):
        PartialDate.parse(text)


def test_the_less_precise_of_two_dates_comes_first() -> None:
    assert sorted([PartialDate(2015, 9, 1), PartialDate(2015, 9), PartialDate(2015), PartialDate(2014, 12)]) == [
        PartialDate(2014, 12),
        PartialDate(2015),
        PartialDate(2015, 9),
        PartialDate(2015, 9, 1),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("September 18, 2015", "en"),
        ("18th of September, 2015", "en"),
        ("Sept. 18 2015", None),
        ("18-Sep-2015", None),
        ("Friday, September 18, 2015", "en"),
        ("18. September 2015", "de"),
        ("Freitag, den 18. September 2015", "de"),
        ("18.09.2015", "de"),
        ("18.09.15", "de"),
        ("le vendredi 18 septembre 2015", "fr"),
        ("18 sept. 2015", "fr"),
        ("18 de septiembre de 2015", "es"),
        ("viernes 18 de septiembre del 2015", "es"),
        ("18 settembre 2015", "it"),
        ("18 de setembro de 2015", "pt"),
        ("18 september 2015", "nl"),
        ("den 18 september 2015", "sv"),
        ("fredag 18. september 2015", "da"),
        ("18. september 2015", "no"),
        ("18 września 2015 r.", "pl"),
        ("18. září 2015", "cs"),
        ("18. 9. 2015", "cs"),
        ("18 сентября 2015 г.", "ru"),
        ("18 вересня 2015 року", "uk"),
        ("18 Eylül 2015 Cuma", "tr"),
        ("18 سبتمبر 2015", "ar"),
        ("18 ايلول 2015", "ar"),
        ("18 شتنبر 2015", "ar"),
        ("18 أيلول/سبتمبر 2015", "ar"),
        ("١٨ سبتمبر ٢٠١٥", "ar"),
        ("18 בספטמבר 2015", "he"),
        ("2015年9月18日", "zh"),
        ("二〇一五年九月十八日", "zh"),
        ("２０１５年９月１８日", "ja"),
        ("2015년 9월 18일", "ko"),
        ("2015. szeptember 18.", "hu"),
        ("18 September 2015", "id"),
        ("ngày 18 tháng 9 năm 2015", "vi"),
        ("18/9/2015", "vi"),
        ("18 Σεπτεμβρίου 2015", "el"),
        ("18 septembrie 2015", "ro"),
        ("१८ सितंबर २०१५", "hi"),
        ("9/18/2015", None),
        ("2015-09-18", None),
        ("2015/09/18", None),
        ("20150918", None),
    ],
)
def test_a_day_is_read_in_every_language_we_have(text: str, language: str | None) -> None:
    mention = parse_date(text, language)
    assert mention is not None
    assert mention.date == PartialDate(2015, 9, 18)


@pytest.mark.parametrize(
    ("text", "time", "zone"),
    [
        ("2015-09-18T10:00:00+02:00", "10:00:00", "+02:00"),
        ("2015-09-18T10:00:00.000Z", "10:00:00.000", "Z"),
        ("2015-09-18 10:00:00 +0200", "10:00:00", "+0200"),
        ("Fri, 18 Sep 2015 06:45:00 GMT", "06:45:00", "GMT"),
        ("Sep 18 2015 6:45 PM EST", "6:45 PM", "EST"),
        ("September 18, 2015 at 6:45 p.m. ET", "6:45 p.m.", "ET"),
        ("18.09.2015 um 10:30 Uhr", "10:30 Uhr", None),
        ("18 septembre 2015 à 10h30", "10h30", None),
        ("18. september 2015 kl. 10:30", "10:30", None),
        ("2015年9月18日10:30", "10:30", None),
        ("2015.09.18 오전 10:30", "오전 10:30", None),
        ("18/9/2015, 10:30 (GMT+7)", "10:30", "GMT+7"),
        ("6:45 PM EST, September 18, 2015", "6:45 PM", "EST"),
        ("18 September 2015", None, None),
    ],
)
def test_time_and_zone_are_kept_as_printed(text: str, time: str | None, zone: str | None) -> None:
    mention = parse_date(text)
    assert mention is not None
    assert (mention.date, mention.time, mention.zone) == (PartialDate(2015, 9, 18), time, zone)
    assert (mention.start, mention.end) == (0, len(text))


def test_less_than_a_day_stays_less_than_a_day() -> None:
    stated = ["Januar 2021", "2021-01", "01/2021", "2021年1月", "January, 2021"]
    assert {str(mention.date) for text in stated if (mention := parse_date(text))} == {"2021-01"}
    assert parse_date(" 2021 ") == DateMention(1, 5, PartialDate(2021))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("09/08/2015", "en-US", "2015-09-08"),
        ("09/08/2015", "en-GB", "2015-08-09"),
        ("09/08/2015", "en", "2015-09-08"),
        ("09/08/2015", "fr", "2015-08-09"),
        ("09.08.2015", None, "2015-08-09"),
        ("08/08/2015", None, "2015-08-08"),
        ("09/08/2015 and 09/23/2015", None, "2015-09-08"),
        ("09/08/2015 and 23/09/2015", "en-US", "2015-08-09"),
    ],
)
def test_digits_are_read_in_the_order_that_text_or_language_shows(text: str, language: str | None, expected: str) -> None:
    assert str(find_dates(text, language)[0].date) == expected


@pytest.mark.parametrize("text", ["09/08/2015", "09-08-2015", "09/08/2015 but 09/23/2015 and 23/09/2015"])
def test_a_date_that_reads_two_ways_is_not_guessed(text: str) -> None:
    assert "2015-09-08" not in {str(mention.date) for mention in find_dates(text)}
    assert "2015-08-09" not in {str(mention.date) for mention in find_dates(text)}


@pytest.mark.parametrize(
    "text",
    [
        "3 hours ago",
        "yesterday",
        "in 2015 they came",
        "the 2015-16 season",
        "2015-2020",
        "call 2015 5550 now",
        "It came out 2015",
        "version 1.2.2015.4 of 12.2015.3",
        "February 31",
        "12345-2015",
    ],
)
def test_what_is_no_day_or_month_is_left_alone(text: str) -> None:
    assert find_dates(text, "en") == []


@pytest.mark.parametrize("text", ["on 1 May 2015 or 2 May 2015", "published yesterday", "", "x" * 500, "the year 2015"])
def test_a_string_that_is_more_than_one_date_is_none(text: str) -> None:
    assert parse_date(text, "en") is None


def test_a_mention_covers_weekday_and_time() -> None:
    text = "Posted Friday, September 18, 2015 at 6:45 PM by the desk; corrected 20 September 2015."
    first, second = find_dates(text, "en")
    assert text[first.start : first.end] == "Friday, September 18, 2015 at 6:45 PM"
    assert text[second.start : second.end] == "20 September 2015"


def test_an_impossible_day_falls_back_to_its_month() -> None:
    assert [str(mention.date) for mention in find_dates("31 February 2015", "en")] == ["2015-02"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("令和3年5月3日", "2021-05-03"),
        ("令和元年12月", "2019-12"),
        ("平成三十一年四月三十日", "2019-04-30"),
        ("民國110年7月12日", "2021-07-12"),
        ("2021(令和3)年5月3日", "2021-05-03"),
        ("令和3年（2021年）5月3日", "2021-05-03"),
    ],
)
def test_years_of_an_era_are_counted_from_its_first(text: str, date: str) -> None:
    assert [str(mention.date) for mention in find_dates(text, "ja")] == [date]


def test_a_decade_of_an_era_is_no_date() -> None:
    assert find_dates("昭和50年代のこと", "ja") == []


@pytest.mark.parametrize("text", ["3 كانون الأول/ديسمبر 2020", "3 ديسمبر/كانون الأول 2020", "3 كانون الاول 2020", "٣ دجنبر ٢٠٢٠"])
def test_an_arab_month_may_stand_under_both_its_names(text: str) -> None:
    assert [str(mention.date) for mention in find_dates(text, "ar")] == ["2020-12-03"]
