"""Bytes or text into blocks: the doors of lxml, BeautifulSoup and trafilatura."""
