"""The errors a user can meet. Each message says what, where and the remedy."""


class CleanArticleError(Exception):
    """Anything this package raises on purpose."""


class InputError(CleanArticleError):
    """A document cannot be read: unknown format, broken archive, over a limit."""


class PackError(CleanArticleError):
    """A rule pack is malformed or fails its own examples."""


class ConfigError(CleanArticleError):
    """Options that do not go together, are out of range, or were needed and not given."""


class ModelError(CleanArticleError):
    """The block model's file is missing, damaged or of another version."""


class ExtraError(CleanArticleError, ImportError):
    """A package is not installed that only an extra installs."""
