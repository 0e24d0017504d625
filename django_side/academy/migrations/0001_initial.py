"""The tables of the academy chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import uuid

import django.db.models.deletion
import django.db.models.functions
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create users, courses and what connects them."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=50)),
                ("last_name", models.CharField(db_index=True, max_length=50)),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("dob", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="OrderedUser",
            fields=[],
            options={
                "ordering": ("last_name", "first_name", "id"),
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("academy.user",),
        ),
        migrations.CreateModel(
            name="Instructor",
            fields=[
                (
                    "user_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="academy.user",
                    ),
                ),
                ("is_full_time", models.BooleanField(default=True)),
                ("total_learners", models.PositiveIntegerField(default=0)),
                ("office_hour", models.TimeField(null=True)),
            ],
            bases=("academy.user",),
        ),
        migrations.CreateModel(
            name="Learner",
            fields=[
                (
                    "user_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="academy.user",
                    ),
                ),
                ("occupation", models.CharField(blank=True, max_length=100)),
                ("social_link", models.URLField(blank=True)),
                ("last_ip", models.GenericIPAddressField(null=True)),
            ],
            bases=("academy.user",),
        ),
        migrations.CreateModel(
            name="Category",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
                ("slug", models.SlugField(unique=True)),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="academy.category",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Course",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("modified", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(db_comment="Shown in the catalogue", max_length=100)),
                ("slug", models.SlugField()),
                ("description", models.TextField(blank=True)),
                ("price", models.DecimalField(decimal_places=2, max_digits=8)),
                ("published", models.BooleanField(db_default=False)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("beginner", "Beginner"),
                            ("intermediate", "Intermediate"),
                            ("advanced", "Advanced"),
                        ],
                        default="beginner",
                        max_length=20,
                    ),
                ),
                ("workload", models.DurationField(null=True)),
                ("syllabus", models.JSONField(default=dict)),
                ("cover", models.BinaryField(null=True)),
                (
                    "category",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="courses",
                        to="academy.category",
                    ),
                ),
                (
                    "instructors",
                    models.ManyToManyField(related_name="courses", to="academy.instructor"),
                ),
                (
                    "prerequisites",
                    models.ManyToManyField(related_name="unlocks", to="academy.course"),
                ),
            ],
            options={
                "db_table_comment": "What is taught",
                "indexes": [
                    models.Index(
                        django.db.models.functions.Lower("name"), name="academy_course_lower_name"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("price__gte", 0)),
                        name="academy_course_price_not_negative",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Enrollment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enrollments",
                        to="academy.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enrollments",
                        to="academy.learner",
                    ),
                ),
                ("date_enrolled", models.DateField()),
                (
                    "mode",
                    models.CharField(
                        choices=[("live", "Live"), ("self-paced", "Self-paced")],
                        db_default="self-paced",
                        max_length=20,
                    ),
                ),
                ("rating", models.IntegerField(null=True)),
                ("progress", models.FloatField(default=0.0)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["course", "-rating"], name="academy_best_rated_first")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course", "learner"), name="academy_enrollment_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rating__isnull", True),
                            models.Q(("rating__gte", 1), ("rating__lte", 5)),
                            _connector="OR",
                        ),
                        name="academy_enrollment_rating_range",
                    ),
                ],
            },
        ),
        # Within CreateModel, Django would send MariaDB the statement "None" for this one.
        migrations.AddConstraint(
            model_name="enrollment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("mode", "live")),
                fields=("learner",),
                name="academy_one_live_course",
            ),
        ),
        migrations.AddField(
            model_name="course",
            name="learners",
            field=models.ManyToManyField(
                related_name="courses", through="academy.Enrollment", to="academy.learner"
            ),
        ),
        migrations.CreateModel(
            name="Lesson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("modified", models.DateTimeField(auto_now=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lessons",
                        to="academy.course",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ("course", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course", "position"), name="academy_lesson_position"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Material",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("modified", models.DateTimeField(auto_now=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="materials",
                        to="academy.course",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("video", "Video"), ("article", "Article"), ("quiz", "Quiz")],
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("url", models.URLField(null=True)),
                ("body", models.TextField(null=True)),
                ("pass_mark", models.IntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Video",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("academy.material",),
        ),
        migrations.CreateModel(
            name="Article",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("academy.material",),
        ),
        migrations.CreateModel(
            name="Quiz",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("academy.material",),
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False),
                ),
                (
                    "enrollment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificate",
                        to="academy.enrollment",
                    ),
                ),
                ("serial", models.CharField(max_length=20, unique=True)),
                ("issued", models.DateTimeField(db_default=django.db.models.functions.Now())),
            ],
        ),
    ]
