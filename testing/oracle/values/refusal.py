"""The one error of the oracle: input to which the contract gives no meaning."""


class Refusal(Exception):
    """Raised instead of guessing; its text names the file, the place and the fault."""
