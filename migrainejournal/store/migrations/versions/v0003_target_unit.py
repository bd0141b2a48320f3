"""The third schema: the unit of a course's target; nothing was said of it before."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns, with what a course without them stood for."""
    op.add_column(
        "treatments", sa.Column("target_unit", sa.Text(), nullable=False, server_default=sa.text("''"))
    )
    op.add_column("treatments", sa.Column("target_per", sa.Text(), nullable=False, server_default="day"))
