from provtrack.audit.choice import all_formats


def test_each_format_goes_by_its_name() -> None:
    assert [each.name for each in all_formats()] == ["csv", "github", "json", "markdown", "sarif"]
    assert all(each.suffix.startswith(".") and "/" in each.media_type for each in all_formats())
