"""``massilia network code``: lets a guild adopt a network."""

from datetime import datetime, timedelta

from bot import terminal
from bot.codes.model import SETUP_LIFE
from bot.codes.service import CodeBook
from bot.networks.service import NetworkDirectory


async def print_code(networks: NetworkDirectory, codes: CodeBook, *, now: datetime) -> None:
    """Print a code for the network that no guild has adopted yet, made when there is none."""
    network = await networks.unadopted() or await networks.found(now=now)
    code = await codes.for_setup(network, now=now)
    terminal.say(code)
    hours = SETUP_LIFE // timedelta(hours=1)
    terminal.warn(terminal.words()("network-code", code=code, hours=hours))
