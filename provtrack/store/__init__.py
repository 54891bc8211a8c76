"""All SQL: what was read, what was concluded and what is known of it, in SQLite or PostgreSQL.

    with open_store("news.db") as store:
        saved = store.save(resolution, data)          # or save_many(items): large transactions
        article = store.find("a1")                    # or a URL, a path, a digest, words of the title
        chain = trace(store.graph(article.number), article.number)

Where many processes read pages for one that writes, they call `prepare` and hand over what it returns.
Values in (`provtrack.model.chain`), values out (`provtrack.model.graph`); rows stay here. `init`, `upgrade`
and `downgrade` change the schema; a database of another revision is refused with `SchemaOutdated` or `SchemaNewer`.
Importing this package loads neither SQLAlchemy nor Alembic, nor does reading from a file.
"""

from provtrack.store.location import Location, locate
from provtrack.store.prepare import Prepared, prepare
from provtrack.store.schema import HEAD
from provtrack.store.store import Store, downgrade, init, open_store, upgrade

__all__ = ["HEAD", "Location", "Prepared", "Store", "downgrade", "init", "locate", "open_store", "prepare", "upgrade"]
