"""The first schema: attacks with readings, symptoms and auras; doses, medicines, days, kept records."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

DEFERRED: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "attacks",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("start", sa.String(24), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("start_zone", sa.Text(), nullable=False),
        sa.Column("start_certainty", sa.Text(), nullable=False),
        sa.Column("end", sa.String(24), nullable=True),
        sa.Column("end_offset", sa.Integer(), nullable=True),
        sa.Column("end_zone", sa.Text(), nullable=True),
        sa.Column("side", sa.Text(), nullable=True),
        sa.Column("quality", sa.Text(), nullable=True),
        sa.Column("believed_migraine", sa.Boolean(), nullable=True),
        sa.Column("most_bothersome", sa.Text(), nullable=True),
        sa.Column("function", sa.Integer(), nullable=True),
        sa.Column("different_from_usual", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attacks"),
    )
    op.create_index(
        "ix_attacks_running",
        "attacks",
        ["start"],
        unique=False,
        sqlite_where=sa.text('"end" IS NULL AND removed IS NULL'),
    )
    op.create_index(
        "ix_attacks_span", "attacks", ["start", "end"], unique=False, sqlite_where=sa.text("removed IS NULL")
    )
    op.create_table(
        "days",
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("bleeding", sa.Text(), nullable=True),
        sa.Column("checkin", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("date", name="pk_days"),
    )
    op.create_table(
        "kept",
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("section", "id", name="pk_kept"),
    )
    op.create_table(
        "medicines",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("catalogue", sa.Text(), nullable=True),
        sa.Column("strength", sa.Double(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("overuse", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_medicines"),
    )
    op.create_table(
        "auras",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("attack_id", sa.String(36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("start", sa.String(24), nullable=True),
        sa.Column("start_offset", sa.Integer(), nullable=True),
        sa.Column("start_zone", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("unilateral", sa.Boolean(), nullable=True),
        sa.Column("positive", sa.Boolean(), nullable=True),
        sa.Column("gradual", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attack_id"], ["attacks.id"], name="fk_auras_attack_id", ondelete="CASCADE", **DEFERRED
        ),
        sa.PrimaryKeyConstraint("id", name="pk_auras"),
    )
    op.create_index("ix_auras_attack_id", "auras", ["attack_id"], unique=False)
    op.create_table(
        "doses",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("medicine", sa.String(36), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("at_offset", sa.Integer(), nullable=False),
        sa.Column("at_zone", sa.Text(), nullable=False),
        sa.Column("amount", sa.Double(), nullable=False),
        sa.Column("attack", sa.String(36), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("pain_before", sa.Integer(), nullable=True),
        sa.Column("pain_2h", sa.Integer(), nullable=True),
        sa.Column("bothersome_2h", sa.Boolean(), nullable=True),
        sa.Column("function_2h", sa.Integer(), nullable=True),
        sa.Column("side_effects", sa.JSON(), nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["attack"], ["attacks.id"], name="fk_doses_attack", **DEFERRED),
        sa.ForeignKeyConstraint(["medicine"], ["medicines.id"], name="fk_doses_medicine", **DEFERRED),
        sa.PrimaryKeyConstraint("id", name="pk_doses"),
    )
    op.create_index("ix_doses_at", "doses", ["at"], unique=False, sqlite_where=sa.text("removed IS NULL"))
    op.create_index("ix_doses_attack", "doses", ["attack"], unique=False)
    op.create_index("ix_doses_medicine", "doses", ["medicine"], unique=False)
    op.create_table(
        "readings",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("attack_id", sa.String(36), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("at_offset", sa.Integer(), nullable=False),
        sa.Column("at_zone", sa.Text(), nullable=False),
        sa.Column("pain", sa.Integer(), nullable=False),
        sa.Column("scale", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attack_id"], ["attacks.id"], name="fk_readings_attack_id", ondelete="CASCADE", **DEFERRED
        ),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
    )
    op.create_index("ix_readings_attack_id", "readings", ["attack_id"], unique=False)
    op.create_table(
        "symptoms",
        sa.Column("attack_id", sa.String(36), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attack_id"], ["attacks.id"], name="fk_symptoms_attack_id", ondelete="CASCADE", **DEFERRED
        ),
        sa.PrimaryKeyConstraint("attack_id", "code", name="pk_symptoms"),
    )
