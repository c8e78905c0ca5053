"""One WebSocket of the gateway: an ordered queue, compressed as the bot asked."""

import asyncio
import importlib
import json
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

from aiohttp import web

from tests.wire.values import Json


class Socket:
    """Sends packets in the order given, without making the sender wait."""

    def __init__(self, ws: web.WebSocketResponse, request: web.Request) -> None:
        self._ws = ws
        self._transport = request.transport
        self._pack = _packer(request.query.get("compress"))
        self._queue: asyncio.Queue[Json] = asyncio.Queue()

    @classmethod
    @asynccontextmanager
    async def writing(cls, ws: web.WebSocketResponse, request: web.Request) -> AsyncIterator[Self]:
        """Open the socket; its writer ends with the block."""
        socket = cls(ws, request)
        writer = asyncio.create_task(socket._write())
        try:
            yield socket
        finally:
            writer.cancel()
            with suppress(asyncio.CancelledError):
                await writer

    def send(self, packet: Json) -> None:
        """Queue one packet."""
        self._queue.put_nowait(packet)

    def abort(self) -> None:
        """Cut the connection as a broken network does."""
        if self._transport is not None:
            self._transport.abort()

    async def close(self, code: int, reason: bytes = b"") -> None:
        """Close with one of Discord's codes."""
        await self._ws.close(code=code, message=reason)

    async def _write(self) -> None:
        with suppress(ConnectionError):
            while True:
                text = json.dumps(await self._queue.get())
                if self._pack is None:
                    await self._ws.send_str(text)
                else:
                    await self._ws.send_bytes(self._pack(text.encode()))


def _packer(compression: str | None) -> Callable[[bytes], bytes] | None:
    match compression:
        case "zlib-stream":
            return _zlib_stream()
        case "zstd-stream":
            return _zstd_stream()
    return None


def _zlib_stream() -> Callable[[bytes], bytes]:
    stream = zlib.compressobj()
    return lambda raw: stream.compress(raw) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd_stream() -> Callable[[bytes], bytes]:
    zstandard: Any = importlib.import_module("zstandard")
    stream = zstandard.ZstdCompressor().compressobj()

    def pack(raw: bytes) -> bytes:
        packed: bytes = stream.compress(raw) + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
        return packed

    return pack
