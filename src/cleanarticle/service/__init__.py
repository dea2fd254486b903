"""The cleaner over HTTP (extra "serve"): one document, a stream of them, and a page to try it on."""
