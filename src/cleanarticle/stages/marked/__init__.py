"""Parts of stories in news markup."""
