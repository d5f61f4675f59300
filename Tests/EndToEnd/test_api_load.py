"""The API under floods on loopback: memory stays bounded, and good calls are answered."""

import hashlib
import socket
import time
import unittest

from serving import LONG, Serving
from support import needs_program

MEMORY = 256 << 20


@needs_program
class LoadTests(Serving):
    def timed_call(self, server):
        """A good call, and how long it took."""
        began = time.monotonic()
        answer = server.call("POST", self.path(), self.key, self.MASKS)
        return answer.status, time.monotonic() - began

    def test_1000_idle_connections_and_slow_bodies_keep_nobody_waiting(self):
        server = self.serve()
        wires = []
        self.addCleanup(lambda: [wire.close() for wire in wires])
        head = (
            f"POST {self.path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.key}\r\n"
            "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n").encode()
        for number in range(1000):
            wires.append(socket.create_connection(("127.0.0.1", server.port), timeout=10))
            if number % 10 == 0:
                wires[-1].sendall(head + b" " * 50_000)
        for _ in range(5):
            status, seconds = self.timed_call(server)
            self.assertEqual(status, 200)
            self.assertLess(seconds, 5)
        self.assertLess(server.memory, MEMORY)

    def test_L09_bad_keys_are_held_back_and_a_good_one_is_answered(self):
        server = self.serve(limits=("--rate-limit", "1000000"))
        count, statuses = 100_000 if LONG else 10_000, {}
        good = []
        for start in range(0, count, 500):
            requests = b"".join(
                f"GET {self.path()} HTTP/1.1\r\nHost: x\r\n"
                f"Authorization: Bearer mk_{hashlib.sha256(str(number).encode()).hexdigest()}\r\n"
                f"{'Connection: close' if number == start + 499 else 'X: y'}\r\n\r\n".encode()
                for number in range(start, start + 500))
            with socket.create_connection(("127.0.0.1", server.port), timeout=30) as wire:
                wire.sendall(requests)
                data = b""
                while part := wire.recv(1 << 20):
                    data += part
            for line in data.split(b"HTTP/1.1 ")[1:]:
                statuses[line[:3]] = statuses.get(line[:3], 0) + 1
            if start % 2500 == 0:
                good.append(self.timed_call(server))
        self.assertEqual(set(statuses), {b"401", b"429"})
        self.assertEqual(sum(statuses.values()), count)
        # Twenty a minute, and those by which the index is read.
        self.assertLess(statuses[b"401"], count // 20)
        self.assertEqual({status for status, _ in good}, {200})
        self.assertLess(max(seconds for _, seconds in good), 5)
        self.assertLess(server.memory, MEMORY)


if __name__ == "__main__":
    unittest.main()
