"""Parts of stories in news markup."""

from typing import Final

SURE: Final = 0.99
"""How certain is what markup names."""
