"""The second schema: treatments with steps, sessions and side effects; scores."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

DEFERRED: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    """Make the tables, and give other names to the sections that were kept under theirs."""
    op.create_table(
        "treatments",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("catalogue", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("target_amount", sa.Double(), nullable=True),
        sa.Column("stop_reason", sa.Text(), nullable=True),
        sa.Column("adequate_days", sa.Integer(), nullable=True),
        sa.Column("adequate_sessions", sa.Integer(), nullable=True),
        sa.Column("interval_days", sa.Integer(), nullable=True),
        sa.Column("review", sa.Date(), nullable=True),
        sa.Column("next_session", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        *_record_columns(),
        sa.PrimaryKeyConstraint("id", name="pk_treatments"),
    )
    _create_part(
        "treatment_steps",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("amount", sa.Double(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("per", sa.Text(), nullable=False),
    )
    _create_part(
        "treatment_sessions",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("amount", sa.Double(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("sites", sa.Integer(), nullable=True),
        sa.Column("lot", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
    )
    _create_part(
        "treatment_side_effects",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("weight", sa.Text(), nullable=True),
    )
    op.create_table(
        "scores",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        *_record_columns(),
        sa.PrimaryKeyConstraint("id", name="pk_scores"),
    )
    op.execute(
        "UPDATE kept SET section = section || '_of_schema_1' WHERE section IN ('treatments', 'scores')"
    )


def _record_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
    ]


def _create_part(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("treatment_id", sa.String(36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["treatment_id"],
            ["treatments.id"],
            name=f"fk_{name}_treatment_id",
            ondelete="CASCADE",
            **DEFERRED,
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_treatment_id", name, ["treatment_id"], unique=False)
