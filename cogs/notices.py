"""The privacy notice as people read it."""

from bot.i18n import Words
from bot.privacy.notice import Notice, ours
from cogs.cards import small


def notice_text(notice: Notice, words: Words) -> str:
    """Return the text, an agency's own with its Markdown, and under it its version."""
    text = notice.texts.get(words.language) or ours(words.language)
    return f"{text}\n{small(words('privacy-notice-version', version=notice.version))}"
