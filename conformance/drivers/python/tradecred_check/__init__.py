"""An independent checker of Tradecred credentials, written from the text of the standard (SPEC.md)."""

from .evidence import ConfigurationError
from .verification import verify

__all__ = ["ConfigurationError", "verify"]
