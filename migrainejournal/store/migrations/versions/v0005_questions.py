"""The fifth schema: what is asked of a day, and the questions asked of what was recorded."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table and the column, and give another name to the section that was kept under its name."""
    op.create_table(
        "questions",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("factor", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
        sa.Column("removed", sa.String(24), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
    )
    op.add_column("profiles", sa.Column("checkin", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    op.execute("UPDATE kept SET section = section || '_of_schema_4' WHERE section = 'factors'")
