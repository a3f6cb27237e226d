"""A mail server for the tests: keeps what it takes as files, and misbehaves on request.

    post_office.py DIRECTORY

Prints its port once it listens. What is before the @ of a recipient says how it is treated:
gone is refused for good, later is refused for now, stall is never answered, drop loses the
connection; all others are taken.
"""

import asyncio
import itertools
import pathlib
import sys

from aiosmtpd.smtp import SMTP


class PostOffice:
    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.numbers = itertools.count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.partition("@")[0]
        if name == "gone":
            return "550 5.1.1 nobody of that name lives here"
        if name == "later":
            return "451 4.7.1 come back later"
        if name == "stall":
            await asyncio.sleep(3600)
        if name == "drop":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = f"{next(self.numbers):06}.eml"
        part = self.directory / f"{name}.part"
        part.write_bytes(envelope.original_content)
        part.rename(self.directory / name)
        return "250 OK"


async def main():
    office = PostOffice(sys.argv[1])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(office, enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
