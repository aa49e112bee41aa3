"""How the exported web page looks: light, dark, on a phone and on paper, in the client's colour."""

from __future__ import annotations

from composer.ui import tokens

_ROLES = (
    "window",
    "surface",
    "text",
    "muted",
    "line",
    "accent",
    "link",
    "warns",
    "warns_soft",
    "blocks",
    "blocks_soft",
)
_RULES = f"""
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 40px 24px; max-width: 1040px; background: var(--window); color: var(--text);
  font: 16px/1.5 Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }}
h1, h2, h3, p, ul, ol {{ margin: 0; }}
h1 {{ font-size: 1.75em; line-height: 1.25; }}
h2 {{ font-size: 1.125em; }}
h3 {{ font-size: .875em; }}
h2 span {{ color: var(--muted); font-weight: 400; }}
header {{ margin-bottom: 40px; }}
.client {{ color: var(--accent); font-weight: 600; }}
.quiet, .alts, .fields {{ color: var(--muted); font-size: .875em; }}
article {{ display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start; padding: 32px 0;
  border-top: 1px solid var(--line); }}
picture {{ flex: 0 0 auto; max-width: 100%; }}
img {{ display: block; max-width: 100%; height: auto; }}
.words {{ flex: 1 1 320px; min-width: 0; display: grid; gap: 16px; }}
section, li {{ display: grid; gap: 8px; }}
ol, ul {{ list-style: none; padding: 0; display: grid; gap: 20px; }}
ul {{ gap: 4px; }}
.text {{ white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }}
.card {{ padding: 8px 12px; background: var(--surface); border: 1px solid var(--line);
  border-radius: {tokens.RADIUS_LARGE}px; font-size: .875em; }}
a {{ color: var(--link); }}
.findings {{ font-size: .875em; }}
.findings li {{ padding: 8px 12px; border-radius: {tokens.RADIUS_SMALL}px; }}
.warns {{ background: var(--warns_soft); color: var(--warns); }}
.blocks {{ background: var(--blocks_soft); color: var(--blocks); }}
footer {{ padding-top: 24px; border-top: 1px solid var(--line); }}
@page {{ margin: 14mm; }}
@media print {{
  body {{ padding: 0; max-width: none; background: none; font-size: 11px; }}
  article {{ padding: 16px 0; gap: 24px; }}
  picture {{ width: 45%; break-inside: avoid; }}
  .words {{ flex-basis: 45%; }}
  h2, .findings {{ break-after: avoid; }}
  .text, .card, li {{ orphans: 3; widows: 3; }}
}}
"""


def style(accent: str) -> str:
    light, dark = (_colours(tokens.with_accent(colours, accent)) for colours in (tokens.LIGHT, tokens.DARK))
    return f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}{_RULES}"


def _colours(chosen: tokens.Tokens) -> str:
    return " ".join(f"--{role}: {getattr(chosen, role)};" for role in _ROLES)
