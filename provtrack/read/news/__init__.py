"""IPTC's formats for news: NITF, NewsML-G2 and ninjs (https://iptc.org/standards/)."""
