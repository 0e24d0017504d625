"""What a block keeps, what it undoes, and what other connections see meanwhile.

Outside of any block, every statement is a transaction of its own.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from django.db import IntegrityError, connection, transaction
from django.db.models import F, QuerySet

from django_side.ledger.models import Account


class _OverdrawnError(Exception):
    """There is less on an account than was to be sent."""


def _deposit(key: int, amount: int) -> None:
    Account.objects.filter(pk=key).update(balance=F("balance") + amount)


@transaction.atomic
def _send(source: int, target: int, amount: int) -> None:
    _deposit(target, amount)
    _deposit(source, -amount)
    if Account.objects.get(pk=source).balance < 0:
        raise _OverdrawnError


def _balance() -> int:
    return Account.objects.get(pk=1).balance


def two_transfers_of_which_one_is_refused() -> QuerySet[Account, int]:
    """As a decorator, ``atomic`` makes a transaction of each call."""
    with suppress(_OverdrawnError):
        _send(1, 2, 30)
        _send(2, 1, 500)
    return Account.objects.order_by("id").values_list("balance", flat=True)


def balance_read_in_outermost_block() -> int:
    """``durable`` asserts that the end of the block is a commit."""
    with transaction.atomic():
        account = Account.objects.get(pk=1)
        with transaction.atomic(durable=True):
            return account.balance


def lose_deposit_with_its_withdrawal() -> tuple[list[int], QuerySet[Account, int]]:
    """Without a savepoint, an error in the inner block has the outer one rolled back."""
    balances = Account.objects.order_by("id").values_list("balance", flat=True)
    with transaction.atomic():
        _deposit(1, 30)
        with suppress(_OverdrawnError), transaction.atomic(savepoint=False):
            _deposit(2, -500)
            before = list(balances.all())
            raise _OverdrawnError
    return before, balances.all()


def lose_deposit_whose_check_fails() -> tuple[list[int], QuerySet[Account, int]]:
    """The block marks the transaction around it, and its error can be caught."""
    balances = Account.objects.order_by("id").values_list("balance", flat=True)
    with transaction.atomic():
        _deposit(1, 30)
        before = list(balances.all())
        with suppress(_OverdrawnError), transaction.mark_for_rollback_on_error():
            raise _OverdrawnError
    return before, balances.all()


def count_after_refused_account() -> int:
    """An error caught within the block leaves it unusable; catch it outside."""
    with transaction.atomic():
        with suppress(IntegrityError):
            Account.objects.create(number="A-1", holder="Eve")
        return Account.objects.count()


def must_roll_back_after_refused_account() -> tuple[bool, bool]:
    """``get_rollback`` is whether the block will be rolled back at its end."""
    with transaction.atomic():
        before = transaction.get_rollback()
        with suppress(IntegrityError):
            Account.objects.create(number="A-1", holder="Eve")
        return before, transaction.get_rollback()


def undo_second_of_three_deposits() -> QuerySet[Account, int]:
    """Savepoints by hand, each by its name."""
    # Django 6.1 has given the function this name.
    is_new = hasattr(transaction, "savepoint_create")
    create = transaction.savepoint_create if is_new else transaction.savepoint
    with transaction.atomic():
        _deposit(1, 30)
        second = create()
        _deposit(1, 70)
        transaction.savepoint_rollback(second)
        third = create()
        _deposit(2, 5)
        transaction.savepoint_commit(third)
    return Account.objects.order_by("id").values_list("balance", flat=True)


def deposits_by_hand() -> tuple[bool, int]:
    """Without autocommit, the first statement begins a transaction."""
    transaction.set_autocommit(False)
    _deposit(1, 30)
    transaction.commit()
    _deposit(1, 70)
    transaction.rollback()
    transaction.set_autocommit(True)
    return transaction.get_autocommit(), _balance()


def undo_deposit_after_savepoint() -> tuple[int, int]:
    """Django begins a transaction itself, so a savepoint is always within one."""
    with transaction.atomic():
        with transaction.atomic():
            _deposit(1, 30)
        before = _balance()
        transaction.set_rollback(True)
    return before, _balance()


def transaction_after_reading() -> tuple[str, bool]:
    """With autocommit, a query leaves no transaction behind."""
    account = Account.objects.get(pk=1)
    return account.holder, not transaction.get_autocommit()


def deposit_read_by_another() -> int:
    """``save`` is committed at once."""
    account = Account.objects.get(pk=1)
    account.balance += 30
    account.save()
    return _balance()


def deposit_by_plain_sql() -> int:
    """A cursor's statement is committed at once as well."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_account SET balance = balance + %s WHERE id = %s", [30, 1])
    return _balance()


def _deposit_in_this_thread() -> None:
    _deposit(1, 30)
    connection.close()


def balance_read_twice() -> tuple[int, int]:
    """Django sets READ COMMITTED on MariaDB, whose default would read the same twice."""
    with transaction.atomic(), ThreadPoolExecutor() as threads:
        before = _balance()
        threads.submit(_deposit_in_this_thread).result()
        return before, _balance()


def balance_read_twice_in_a_snapshot() -> tuple[int, int]:
    """The level is an option of ``DATABASES``; for one transaction, SQL sets it."""
    with transaction.atomic(), ThreadPoolExecutor() as threads:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        before = _balance()
        threads.submit(_deposit_in_this_thread).result()
        return before, _balance()
