"""The journal on disk. SQLAlchemy and SQL live here and nowhere else; domain values come in and go out."""
