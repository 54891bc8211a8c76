"""Mails of invented outlets, for the tests."""

HEAD = """Return-Path: <x@y.example>
From: =?utf-8?q?Ada_Doe_from_Marsh_Courier?= <news@marsh-courier.example>
To: reader@mail.example
Subject: Fwd: The old ferry pier stays
Date: Mon, 06 May 2024 07:30:00 +0200
Message-ID: <1@marsh-courier.example>
MIME-Version: 1.0
"""
FORWARDED = """Dear readers,

this came in this morning and we pass it on as it is, with thanks to our colleagues at the coast.

---------- Forwarded message ---------
Von: Nordkai-Bote <redaktion@nordkai-bote.example>
Datum: Sa., 4. Mai 2024 um 18:00 Uhr
Betreff: Der alte F=E4hranleger bleibt
An: Ada Doe <ada@marsh-courier.example>

Der Rat hat am Freitagabend beschlossen, dass der alte F=E4hranleger bleibt, wo er ist."""
TEXT = f"{HEAD}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n{FORWARDED}\n"
BOTH = f"""{HEAD}Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain

Only for old programs.
--a
Content-Type: text/html; charset=utf-8

<html><body><p>The council decided on Friday that the pier stays. <a href="https://marsh-courier.example/1">More</a></p></body></html>
--a--
--m
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"

xx
--m--
"""
SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.marsh-courier.example/2024/05/pier
Subject: The old ferry pier stays
Date: Tue, 7 May 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----M--"

------M--
Content-Type: text/css
Content-Location: https://www.marsh-courier.example/style.css

p {}
------M--
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.marsh-courier.example/2024/05/pier

<!DOCTYPE html><html><head><meta charset=3D"utf-8"><title>The old ferry pier stays</title></head><body><h1>The old ferry pier sta=
ys</h1><p>The council decided that the pier =E2=80=93 and the ferry =E2=80=93 stay. <a href=3D"/more">More</a></p></body></html>
------M----
"""
