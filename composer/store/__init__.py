"""The database. SQLAlchemy and Alembic live here."""
