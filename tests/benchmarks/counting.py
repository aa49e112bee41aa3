"""What counting costs: `python -m tests.benchmarks.counting`.

CPU time of reading a text under a network's rules (entities, counts, wire text). The peer is npm's twitter-text, when
node is there (see tests.oracles.npm). It is measured twice: warmed up, against a Tonart whose memories are empty; and
both at the first text of a new process.
"""

from __future__ import annotations

import functools
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from composer.core.profile import PlatformProfile
from composer.profiles.load import load_all
from composer.text.parts import parts_of
from composer.text.prepare import prepare_text
from tests.oracles import npm

PROSE = "Ohne Kalium wächst kein Weizen, and that is why we mine it. Im Werk {n} arbeiten 42 Menschen – mit 世界 🌍.\n"
LINKS = "🌾 Mehr: https://www.example.com/bericht/{n}/kalium #Ernährung @anna@social.example, seit {n} Jahren.\n"
MIXED = "世界🌍 今日は{n}回 👩‍🚀 新しい 🇩🇪 emoji 👍🏽 und Text {n} 漢字 ok ✅\n"
PASSAGES = {"prose": PROSE, "links and tags": LINKS, "emoji and CJK": MIXED}
ROUNDS = 9
PROCESSES = 5
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
JS_FIRST = """
const {parseTweet} = require('twitter-text');
const text = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const a = process.cpuUsage(); parseTweet(text); const b = process.cpuUsage(a); const c = process.cpuUsage();
console.log(JSON.stringify([b, c].map(used => (used.user + used.system) / 1000)));
"""
PYTHON_FIRST = """
import json, sys, time
from pathlib import Path
from composer.profiles.load import load_all
from composer.text.prepare import prepare_text
rules = load_all(Path(sys.argv[1]))["x"].text
text = json.loads(sys.stdin.buffer.read())
began = time.process_time(); prepare_text(text, rules, {}); ended = time.process_time()
print(json.dumps([(ended - began) * 1000, ended * 1000]))
"""
FOLDER = Path(__file__).parents[2] / "platform_profiles"
PROFILES = load_all(FOLDER)


def text_of(length: int, passage: str, *, huge: bool = False) -> str:
    """No paragraph is like another; `huge` makes one of all."""
    text = "".join(passage.format(n=n) for n in range(length // len(passage) + 2))[:length]
    return text.replace("\n", " ") if huge else text


@functools.cache
def memories() -> list[functools._lru_cache_wrapper[object]]:
    """Looked for once: a walk over all objects before each text would empty the processor's memories too."""
    return [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper) and one is not memories]


def forget() -> None:
    """Every memory of counting is as after a start; what is loaded stays loaded."""
    for one in memories():
        one.cache_clear()
    parts_of.forget()
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


def peer(script: str, given: object) -> list[float] | None:
    """`None` where there is no node."""
    return npm.answers(script, given) if npm.place() else None


def against_the_peer(x: PlatformProfile) -> None:
    print("\nX, cold, against twitter-text, warm (at most 1.5)")
    sizes = (280, 1000, 3000)
    for name, passage in PASSAGES.items():
        texts = [text_of(size, passage) for size in sizes]
        rounds = [
            ([cold(text, x) for text in texts], peer(JS, texts)) for _ in range(PROCESSES)
        ]  # in turn: cores drift
        for at, size in enumerate(sizes):
            ours = median(mine[at] for mine, _ in rounds)
            pairs = [(mine[at], other[at]) for mine, other in rounds if other is not None]
            theirs = "  no peer here"
            if pairs:
                ratio = median(mine / other for mine, other in pairs)
                theirs = f"{median(other for _, other in pairs):8.3f} ms{ratio:8.2f}"
            print(f"{name:16}{size:6}{ours:8.3f} ms{theirs}")


def first_texts() -> None:
    """Both in new processes, in turn; the second pair of figures holds what loading costs."""
    print("\nX, the first text of a process, against twitter-text (with loading in brackets)")
    ours_command = [sys.executable, "-c", PYTHON_FIRST, str(FOLDER)]
    for size in (280, 3000):
        text = text_of(size, LINKS)
        ours, others = [], []
        for _ in range(PROCESSES):
            ours.append(npm.printed(ours_command, text))
            other = peer(JS_FIRST, text)
            if other is None:
                print("  no peer here")
                return
            others.append(other)
        first, whole = (median(one[at] for one in ours) for at in (0, 1))
        their_first, their_whole = (median(one[at] for one in others) for at in (0, 1))
        print(
            f"{size:8}{first:8.2f} ms{their_first:8.2f} ms{first / their_first:8.2f}"
            f"   ({whole:.0f} ms, {their_whole:.0f} ms, {whole / their_whole:.2f})"
        )


def main() -> None:
    x = PROFILES["x"]
    everyone = list(PROFILES.values())
    short = text_of(280, LINKS)
    print(f"280 characters, {len(everyone)} networks, cold: {cold(short, *everyone):.2f} ms (at most 2)")

    against_the_peer(x)
    first_texts()

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
