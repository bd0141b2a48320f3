"""The fourth schema: visits to a clinician, and the profile of the person."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables, and give other names to the sections that were kept under theirs."""
    op.create_table(
        "visits",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("clinician", sa.Text(), nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        *_record_columns(),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
    )
    op.create_table(
        "profiles",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("diagnosis", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("allergies", sa.Text(), nullable=False),
        sa.Column("imaging", sa.Text(), nullable=False),
        sa.Column("pregnancy", sa.Text(), nullable=False),
        *_record_columns(),
        sa.PrimaryKeyConstraint("key", name="pk_profiles"),
    )
    op.execute("UPDATE kept SET section = section || '_of_schema_3' WHERE section IN ('visits', 'profile')")


def _record_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
    ]
