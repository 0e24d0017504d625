"""What stands for a value that could not be written or read."""


class Failure:
    """An error in the place of a value."""

    def __init__(self, error: BaseException) -> None:
        original = getattr(error, "orig", None) or error
        text = " ".join(str(original).split())
        self.text = f"{type(original).__name__}: {text}"

    def __repr__(self) -> str:
        return f"fails with {self.text}"
