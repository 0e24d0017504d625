"""SQL that means something else than it did where it was copied from."""

from django.db import connection

from django_side.branches.models import Branch


def title_with_percent_sign_and_colon_without_parameters() -> list[str]:
    """The SQL of ``raw``, whose only parameter was not needed after all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM branches_book WHERE title = '100%% :wolf'")
        return [title for (title,) in cursor.fetchall()]


def branches_by_the_text_of_a_query_by_str() -> list[str]:
    """``str(statement.compile(...))``, word for word."""
    branches = Branch.objects.filter(city="City").order_by("id").values_list("name")
    with connection.cursor() as cursor:
        cursor.execute(str(branches.query))
        return [name for (name,) in cursor.fetchall()]
