"""The tables of the academy chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "academy_0001"
down_revision = None
branch_labels = ("academy",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "academy_user",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(50), nullable=False),
        sa.Column("last_name", sa.String(50), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("dob", sa.Date()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_instructor",
        sa.Column("user_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("is_full_time", base.Boolean(), nullable=False),
        sa.Column("total_learners", base.PositiveInteger(), nullable=False),
        sa.Column("office_hour", base.Time()),
        sa.ForeignKeyConstraint(
            ["user_ptr_id"],
            ["academy_user.id"],
            name=op.f("academy_instructor_user_ptr_id_e7315dfa_fk_academy_user_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("user_ptr_id"),
    )
    op.create_table(
        "academy_learner",
        sa.Column("user_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("occupation", sa.String(100), nullable=False),
        sa.Column("social_link", sa.String(200), nullable=False),
        sa.Column("last_ip", base.IpAddress()),
        sa.ForeignKeyConstraint(
            ["user_ptr_id"],
            ["academy_user.id"],
            name=op.f("academy_learner_user_ptr_id_b8715021_fk_academy_user_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("user_ptr_id"),
    )
    op.create_table(
        "academy_category",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("slug", sa.String(50), nullable=False),
        sa.Column("parent_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["academy_category.id"],
            name=op.f("academy_category_parent_id_c681c5ba_fk_academy_category_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_course",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("created", base.UtcDateTime(), nullable=False),
        sa.Column("modified", base.UtcDateTime(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False, comment="Shown in the catalogue"),
        sa.Column("slug", sa.String(50), nullable=False),
        sa.Column("description", base.Text(), nullable=False),
        sa.Column("price", base.Money(8, 2), nullable=False),
        sa.Column("published", base.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("workload", base.Duration()),
        sa.Column("syllabus", base.Json(), nullable=False),
        sa.Column("cover", base.Binary()),
        sa.Column("category_id", sa.BigInteger()),
        sa.CheckConstraint(
            sa.column("price", base.Money(8, 2)) >= 0, name="academy_course_price_not_negative"
        ),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["academy_category.id"],
            name=op.f("academy_course_category_id_4555d2ae_fk_academy_category_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        comment="What is taught",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_course_instructors",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("instructor_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["academy_course.id"],
            name=op.f("academy_course_instr_course_id_85997e69_fk_academy_c"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["instructor_id"],
            ["academy_instructor.user_ptr_id"],
            name=op.f("academy_course_instr_instructor_id_6a72e315_fk_academy_i"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_course_prerequisites",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("from_course_id", sa.BigInteger(), nullable=False),
        sa.Column("to_course_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_course_id"],
            ["academy_course.id"],
            name=op.f("academy_course_prere_from_course_id_00d3233d_fk_academy_c"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_course_id"],
            ["academy_course.id"],
            name=op.f("academy_course_prere_to_course_id_81b485a8_fk_academy_c"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_enrollment",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("date_enrolled", sa.Date(), nullable=False),
        sa.Column("mode", sa.String(20), server_default="self-paced", nullable=False),
        sa.Column("rating", sa.Integer()),
        sa.Column("progress", base.Double(), nullable=False),
        sa.CheckConstraint(
            "rating IS NULL OR (rating >= 1 AND rating <= 5)",
            name="academy_enrollment_rating_range",
        ),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["academy_course.id"],
            name=op.f("academy_enrollment_course_id_9536ea15_fk_academy_course_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["learner_id"],
            ["academy_learner.user_ptr_id"],
            name=op.f("academy_enrollment_learner_id_b736ded3_fk_academy_l"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("course_id", "learner_id", name="academy_enrollment_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_lesson",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("created", base.UtcDateTime(), nullable=False),
        sa.Column("modified", base.UtcDateTime(), nullable=False),
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("position", base.PositiveSmallInteger(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["academy_course.id"],
            name=op.f("academy_lesson_course_id_cd1c8efc_fk_academy_course_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("course_id", "position", name="academy_lesson_position"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_material",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("created", base.UtcDateTime(), nullable=False),
        sa.Column("modified", base.UtcDateTime(), nullable=False),
        sa.Column("course_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("url", sa.String(200)),
        sa.Column("body", base.Text()),
        sa.Column("pass_mark", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["academy_course.id"],
            name=op.f("academy_material_course_id_ce717b28_fk_academy_course_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "academy_certificate",
        sa.Column("id", base.Uuid(), nullable=False),
        sa.Column("enrollment_id", sa.BigInteger(), nullable=False),
        sa.Column("serial", sa.String(20), nullable=False),
        sa.Column("issued", base.UtcDateTime(), server_default=base.Now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["enrollment_id"],
            ["academy_enrollment.id"],
            name=op.f("academy_certificate_enrollment_id_0f3e257c_fk_academy_e"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("enrollment_id"),
        sa.UniqueConstraint("serial"),
    )
    op.create_index(op.f("academy_user_last_name_9f5859f5"), "academy_user", ["last_name"])
    op.create_index(op.f("academy_course_slug_8a84aea3"), "academy_course", ["slug"])
    op.create_index(
        "academy_best_rated_first", "academy_enrollment", ["course_id", sa.text("rating DESC")]
    )
    dialect = op.get_context().dialect.name
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("academy_course_instructors_course_id_instructor_id_db63ab60_uniq"),
            "academy_course_instructors",
            ["course_id", "instructor_id"],
            unique=True,
        )
        op.create_index(
            op.f("academy_course_prerequisites_from_course_id_to_course_id_10133dd6_uniq"),
            "academy_course_prerequisites",
            ["from_course_id", "to_course_id"],
            unique=True,
        )
    else:
        # The maximum length of a name depends on the database.
        table = "instructo" if dialect == "postgresql" else "instructors"
        op.create_unique_constraint(
            op.f(f"academy_course_{table}_course_id_instructor_id_db63ab60_uniq"),
            "academy_course_instructors",
            ["course_id", "instructor_id"],
        )
        op.create_unique_constraint(
            op.f("academy_course_prerequis_from_course_id_to_course_10133dd6_uniq"),
            "academy_course_prerequisites",
            ["from_course_id", "to_course_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically, and has neither partial indexes nor indexes
        # on expressions.
        op.create_index("academy_course_lower_name", "academy_course", [sa.text("lower(name)")])
        op.create_index(
            "academy_one_live_course",
            "academy_enrollment",
            ["learner_id"],
            unique=True,
            postgresql_where=sa.text("mode = 'live'"),
            sqlite_where=sa.text("mode = 'live'"),
        )
        op.create_index(
            op.f("academy_category_parent_id_c681c5ba"), "academy_category", ["parent_id"]
        )
        op.create_index(
            op.f("academy_course_category_id_4555d2ae"), "academy_course", ["category_id"]
        )
        op.create_index(
            op.f("academy_course_instructors_course_id_85997e69"),
            "academy_course_instructors",
            ["course_id"],
        )
        op.create_index(
            op.f("academy_course_instructors_instructor_id_6a72e315"),
            "academy_course_instructors",
            ["instructor_id"],
        )
        op.create_index(
            op.f("academy_course_prerequisites_from_course_id_00d3233d"),
            "academy_course_prerequisites",
            ["from_course_id"],
        )
        op.create_index(
            op.f("academy_course_prerequisites_to_course_id_81b485a8"),
            "academy_course_prerequisites",
            ["to_course_id"],
        )
        op.create_index(
            op.f("academy_enrollment_course_id_9536ea15"), "academy_enrollment", ["course_id"]
        )
        op.create_index(
            op.f("academy_enrollment_learner_id_b736ded3"), "academy_enrollment", ["learner_id"]
        )
        op.create_index(op.f("academy_lesson_course_id_cd1c8efc"), "academy_lesson", ["course_id"])
        op.create_index(
            op.f("academy_material_course_id_ce717b28"), "academy_material", ["course_id"]
        )
    if dialect == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "academy_category_slug_dc5fb712_like",
            "academy_category",
            ["slug"],
            postgresql_ops={"slug": "varchar_pattern_ops"},
        )
        op.create_index(
            "academy_user_email_2b2ac86e_like",
            "academy_user",
            ["email"],
            postgresql_ops={"email": "varchar_pattern_ops"},
        )
        op.create_index(
            "academy_user_last_name_9f5859f5_like",
            "academy_user",
            ["last_name"],
            postgresql_ops={"last_name": "varchar_pattern_ops"},
        )
        op.create_index(
            "academy_course_slug_8a84aea3_like",
            "academy_course",
            ["slug"],
            postgresql_ops={"slug": "varchar_pattern_ops"},
        )
        op.create_index(
            "academy_certificate_serial_abf218ef_like",
            "academy_certificate",
            ["serial"],
            postgresql_ops={"serial": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("academy_certificate")
    op.drop_table("academy_material")
    op.drop_table("academy_lesson")
    op.drop_table("academy_enrollment")
    op.drop_table("academy_course_prerequisites")
    op.drop_table("academy_course_instructors")
    op.drop_table("academy_course")
    op.drop_table("academy_category")
    op.drop_table("academy_learner")
    op.drop_table("academy_instructor")
    op.drop_table("academy_user")
