"""What counting costs: `python -m tests.benchmarks.counting`.

CPU time of reading a text under a network's rules (entities, counts, wire text). The peer is npm's twitter-text, warmed
up, when node is there; NODE_PATH may name a folder that holds it, else it is installed once into a cache folder.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from composer.core.profile import PlatformProfile
from composer.profiles.load import load_all
from composer.text import prepare
from composer.text.prepare import prepare_text

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
PROSE = "Ohne Kalium wächst kein Weizen, and that is why we mine it. Im Werk {n} arbeiten 42 Menschen – mit 世界 🌍.\n"
LINKS = "🌾 Mehr: https://www.example.com/bericht/{n}/kalium #Ernährung @anna@social.example, seit {n} Jahren.\n"
PEER = "twitter-text@3.1.0"
ROUNDS = 9
JS = """
const {parseTweet} = require('twitter-text');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
for (let i = 0; i < 40; i++) parseTweet(texts[0]);
console.log(JSON.stringify(texts.map(text => {
  const took = [];
  for (let i = 0; i < 9; i++) { const a = process.cpuUsage(); parseTweet(text);
    const b = process.cpuUsage(a); took.push((b.user + b.system) / 1000); }
  return took.sort((x, y) => x - y)[4];
})));
"""


def text_of(length: int, passage: str, *, huge: bool = False) -> str:
    """No paragraph is like another; `huge` makes one of all."""
    text = "".join(passage.format(n=n) for n in range(length // len(passage) + 2))[:length]
    return text.replace("\n", " ") if huge else text


def forget() -> None:
    """Every memory of counting is as after a start; what is loaded stays loaded."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()
    prepare._parts = prepare._Parts()
    for profile in PROFILES.values():
        prepare_text("Warm: https://example.com #a 🌾 世", profile.text, {})


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def cold(text: str, *profiles: PlatformProfile) -> float:
    def once() -> float:
        forget()
        return milliseconds(lambda: [prepare_text(text, profile.text, {}) for profile in profiles])

    return median(once() for _ in range(ROUNDS))


def key(text: str, place: int, profile: PlatformProfile) -> float:
    """One letter more, again and again, at `place`."""
    costs = []
    prepare_text(text, profile.text, {})
    for letter in "nochnichtgenug":
        text = text[:place] + letter + text[place:]
        place += 1
        costs.append(milliseconds(functools.partial(prepare_text, text, profile.text, {})))
    return median(costs)


def peer(texts: list[str]) -> list[float] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    environment = dict(os.environ)
    if "NODE_PATH" not in environment:
        cache = Path(tempfile.gettempdir()) / "tonart-twitter-text"
        if not (cache / "node_modules").is_dir():
            subprocess.run([npm, "install", "--silent", "--prefix", str(cache), PEER], check=True)
        environment["NODE_PATH"] = str(cache / "node_modules")
    ended = subprocess.run([node, "-e", JS], input=json.dumps(texts), capture_output=True, text=True, env=environment)
    if ended.returncode:
        print(ended.stderr[-400:])
        return None
    figures: list[float] = json.loads(ended.stdout)
    return figures


def main() -> None:
    x = PROFILES["x"]
    everyone = list(PROFILES.values())
    short = text_of(280, LINKS)
    print(f"280 characters, {len(everyone)} networks, cold: {cold(short, *everyone):.2f} ms (at most 2)")

    print("\nX, cold, against twitter-text (at most 1.5)")
    sizes = (280, 1000, 3000)
    texts = [text_of(size, LINKS) for size in sizes]
    others = peer(texts)
    for place, (size, text) in enumerate(zip(sizes, texts, strict=True)):
        ours = cold(text, x)
        ratio = f"{others[place]:8.2f} ms{ours / others[place]:8.2f}" if others else "  no peer here"
        print(f"{size:8}{ours:8.2f} ms{ratio}")

    print("\nX, cold, per doubling")
    for huge in (False, True):
        last = 0.0
        for size in (12_500, 25_000, 50_000, 100_000):
            now = cold(text_of(size, LINKS, huge=huge), x)
            print(f"{size:8}{now:8.2f} ms{now / last if last else 0:8.2f}{'  one paragraph' if huge else ''}")
            last = now

    print("\n63,000 characters: one key against a full recount (X: at most 1/50)")
    for name, passage in (("prose", PROSE), ("links", LINKS)):
        for huge in (False, True):
            text = text_of(63_000, passage, huge=huge)
            for network, profile in PROFILES.items():
                whole = cold(text, profile)
                keys = [key(text, place, profile) for place in (len(text), len(text) // 2, 100)]
                shown = "".join(f"{one:8.2f} ms 1/{whole / one:<4.0f}" for one in keys)
                print(f"  {name}{' in one paragraph' if huge else '':18}{network:10}{whole:8.1f} ms{shown}")


if __name__ == "__main__":
    main()
