"""Every code a check can give, with the values that its sentence may use."""

from __future__ import annotations

from typing import Final

FINDINGS: Final[dict[str, tuple[str, ...]]] = {
    "text.too-long": ("over", "used", "limit", "unit"),
    "text.too-many-bytes": ("over", "used", "limit"),
    "text.too-long-escaped": ("over", "used", "limit"),
    "text.empty": (),
    "text.joined": ("parts",),
    "text.control": ("code", "number"),
    "text.invisible": ("code", "number"),
    "text.bidi": ("code", "number"),
    "text.noncharacter": ("code", "number"),
    "text.too-many-cashtags": ("number", "limit"),
    "text.too-many-hashtags": ("number", "limit"),
    "text.many-hashtags": ("number", "limit"),
    "text.too-many-mentions": ("number", "limit"),
    "text.too-many-links": ("number", "limit"),
    "link.plain": ("text",),
    "link.never": ("text",),
    "hashtag.plain": ("text",),
    "mention.named": ("name",),
    "mention.exact": ("name",),
    "hashtag.further": ("text",),
    "client.other-handle": ("text", "client"),
    "client.other-hashtag": ("text", "client"),
    "client.other-link": ("text", "client"),
    "voice.avoid": ("old", "new"),
    "picture.needed": (),
    "picture.too-many": ("number", "limit"),
    "picture.no-alt": ("position",),
    "picture.alt-too-long": ("position", "over", "limit", "sample"),
    "picture.alt-unsupported": ("position",),
    "picture.expired": ("position", "date"),
    "picture.consent-missing": ("position",),
    "picture.consent-open": ("position",),
    "picture.no-credit": ("position",),
    "picture.ai-unsaid": ("position",),
    "picture.small": ("position", "width", "shown"),
    "kit.picture-small": ("position", "pixels", "least"),
    "kit.logo-left-out": ("position",),
    "kit.logo-on-focus": ("position",),
    "kit.logo-covered": ("position",),
    "kit.text-covered": ("position",),
    "kit.focus-covered": ("position",),
    "kit.logo-contrast": ("position", "ratio", "least"),
    "kit.text-contrast": ("position", "ratio", "least"),
    "kit.needs": ("position", "one", "other"),
    "kit.forbids": ("position", "one", "other"),
    "field.too-long": ("field", "over", "limit"),
    "field.item-too-long": ("field", "position", "over", "limit"),
    "field.too-many": ("field", "number", "limit"),
    "field.too-few": ("field", "number", "limit"),
    "field.empty-item": ("field", "position"),
    "field.same-item": ("field", "position", "text"),
    "field.unknown-choice": ("field", "choice"),
    "field.out-of-range": ("field", "number", "least", "most"),
    "field.needs": ("field", "other"),
    "field.excludes": ("field", "other"),
    "field.often-refused": ("field",),
    "field.odd": ("field", "code"),
    "field.avoid": ("field", "old", "new"),
    "comment.too-long": ("over", "used", "limit"),
    "channel.not-connected": ("handle",),
    "channel.preview-only": ("network",),
    "channel.sign-in-ends": ("account", "days"),
    "channel.sign-in-over": ("account", "days"),
    "api.ended": ("version", "date"),
    "api.ends-soon": ("version", "date", "days"),
}
"""
text.too-long             over the network's limit in its own unit (fix split-thread, or own-text)
text.too-many-bytes       over the second limit, in UTF-8 bytes
text.too-long-escaped     the escaped form that is sent is over the limit, which may be what the network counts
text.empty                neither text nor picture (or text is needed beside a picture)
text.joined               break lines, but the network has no threads: the parts go as one text (fix own-text)
text.control              control characters (fix clean-text)
text.invisible            characters nobody sees (fix clean-text)
text.bidi                 characters that turn the direction of the text around them (fix clean-text)
text.noncharacter         characters that networks refuse (fix clean-text)
text.too-many-cashtags    more cashtags than the network takes
text.too-many-hashtags    more hashtags than the network takes
text.many-hashtags        more hashtags than the network itself advises elsewhere
text.too-many-mentions    more mentions than the network takes
text.too-many-links       more different addresses than the network takes
link.plain                an address that will not be a link here: it lacks "https://"
link.never                an address in the text; the network makes links of none
hashtag.further           a hashtag after those that the network links
hashtag.plain             a hashtag that will not link here, because a sign is glued to its front
mention.named             a contact that is named here and not linked
mention.exact             a mention that links only if the name is exactly the one that the network knows
client.other-handle       a mention of another client's account
client.other-hashtag      a hashtag of another client
client.other-link         a link to another client's site
voice.avoid               a word that the client does not use (fix replace-word when "new" is not empty)
picture.needed            the network takes no post without a picture
picture.too-many          more pictures than the network takes
picture.no-alt            a picture without alt text
picture.alt-too-long      alt text that is cut at the limit; the place is what does not arrive
picture.alt-unsupported   the network takes no alt texts
picture.expired           on the day of the post the picture may not be used any more
picture.consent-missing   people in the picture have not agreed
picture.consent-open      nobody has said whether they have, and the client wants to know
picture.no-credit         the client names who made a picture, and nobody is named
picture.ai-unsaid         made with AI, and neither a field nor the text says so
picture.small             a picture narrower than the network shows it
kit.picture-small         the original is smaller than the client wants its pictures
kit.logo-left-out         the picture is too small for the logo with its clear space (fix logo-off)
kit.logo-on-focus         the logo stands on the focal point (fix logo-off)
kit.logo-covered          the network's own signs cover the logo
kit.text-covered          … a text on the picture
kit.focus-covered         … the focal point
kit.logo-contrast         the logo is hard to see on its ground
kit.text-contrast         a text is hard to read on its ground
kit.needs                 the client wants the one only with the other (fix logo-on where that brings it)
kit.forbids               the client does not want the two together
field.too-long            a field's text is over its limit
field.item-too-long       one option of a poll is
field.too-many            more options than the network takes
field.too-few             fewer options than it wants
field.empty-item          an option without text (fix drop-empty-items where enough are left)
field.same-item           two equal options
field.unknown-choice      a value that this network has not (fix default-choice)
field.out-of-range        a number that this network does not take (fix default-choice)
field.needs               it cannot go without the other, which is missing
field.excludes            it cannot go together with the other
field.often-refused       the network keeps it from most apps
field.odd                 characters nobody sees, that networks refuse, or that turn the direction (fix clean-field)
field.avoid               a word that the client does not use
comment.too-long          the first comment is over its limit
channel.not-connected     nothing can be sent before the channel is connected
channel.preview-only      Tonart cannot publish on this network yet
channel.sign-in-ends      a new sign-in is due within two weeks
channel.sign-in-over      the sign-in has ended
api.ended                 the version of the network's interface that we speak has ended
api.ends-soon             it ends within 30 days
"""

CODES: Final = tuple(FINDINGS)
