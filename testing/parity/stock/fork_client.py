"""`python fork_client.py SOCKET PROGRAM ARG ...` is that program, run by the fork_server.py behind the socket."""

import json
import os
import socket
import sys


def main() -> int:
    server, program, *arguments = sys.argv[1:]
    asked = {
        "program": program,
        "arguments": arguments,
        "folder": os.getcwd(),
        "environment": dict(os.environ),
    }
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(server)
        socket.send_fds(connection, [json.dumps(asked).encode()], [0, 1, 2])
        code = connection.recv(16)
    # A process that was killed has sent nothing.
    return int(code or 1)


if __name__ == "__main__":
    sys.exit(main())
