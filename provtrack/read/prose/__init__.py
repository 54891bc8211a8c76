"""What plain text and Markdown share: a text built block by block, and what a line's wording says of its role."""
