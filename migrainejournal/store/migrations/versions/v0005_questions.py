"""The fifth schema: what is asked of a day, and the questions asked of what was recorded."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_CHOICE = "CASE WHEN json_valid(extra) THEN extra -> '$.checkin' END"
_ARE_TEXTS = f"NOT EXISTS (SELECT 1 FROM json_each({_CHOICE}) AS each_one WHERE each_one.type <> 'text')"
_TAKE_IN = f"""
    UPDATE profiles SET checkin = {_CHOICE}, extra = json_remove(extra, '$.checkin')
    WHERE json_type({_CHOICE}) = 'array' AND {_ARE_TEXTS}
"""
_RENAME = f"""
    UPDATE profiles SET extra = json_set(json_remove(extra, '$.checkin'), '$.checkin_of_schema_4', {_CHOICE})
    WHERE {_CHOICE} IS NOT NULL
"""


def upgrade() -> None:
    """Make the table and the column; take in or rename what was kept under names that mean something now.

    A profile from a file of this version holds its choice for the check-in among what the older program did
    not know: a list of texts is that choice, anything else is kept under another name.
    """
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
    op.execute(_TAKE_IN)
    op.execute(_RENAME)
