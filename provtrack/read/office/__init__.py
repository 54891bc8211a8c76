"""Documents of office programs: Word (.docx) and PDF."""
