import json
import re
from pathlib import Path

from provtrack.audit.credit import as_html, as_markdown, mend
from tests.audit.credited import BODY
from tests.audit.observed import case_of


def test_hostile_names_and_addresses_do_nothing(tmp_path: Path) -> None:
    name = "Nordkai </script><script>alert(1)</script> *Post*"
    hostile = (
        '<html lang="en"><head><title>a</title><script type="application/ld+json">'
        + json.dumps(
            {
                "@type": "NewsArticle",
                "headline": "The pier \u202e stays",
                "author": {"@type": "Person", "name": "Karl \x1b[31m Mohn"},
                "isBasedOn": {"@type": "NewsArticle", "url": "https://nordkai.example/a\"onclick='b'(c)", "publisher": {"name": name}},
            }
        ).replace("</", "<\\/")
        + "</script></head><body><article><h1>The pier stays</h1>"
        + f"<p>Source: {name.replace('<', '&lt;')}</p><p>{BODY}</p></article></body></html>"
    )
    credit = mend(case_of([("repost.html", hostile)], tmp_path))
    for said in (as_html(credit), as_markdown(credit)):
        assert said.count("<script") == said.count("</script") == 1
        assert not re.search("[\x1b\u202e]|onclick='|\"onclick", said)
        json.loads(said.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
