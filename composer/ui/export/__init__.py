"""Previews as files for people who have no Tonart: a picture, a PDF, a web page."""
