#!/usr/bin/env python3
"""How long /healthz takes while eight clients ask the slowest questions, and while nobody does.

Usage: Benchmarks/slow-beside-fast.py HOST:PORT [SECONDS], of a server on an archive of 100,000 releases.

Eight connections ask for /healthz, each every ten milliseconds whatever became of the last answer but one, so that a
server that stands still is seen to. No slow answer comes from the cache: each request differs in a parameter of Accept.
"""
import http.client
import sys
import threading
import time

address = sys.argv[1]
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
slow = [
    "q=the+company&sort=-score&count=exact&limit=500",  # ranks every release
    "q=%22phase+the+company%22",  # a phrase that nobody wrote, of words that everybody wrote
    "q=the+-company",  # all but everything
    "updated_since=2100-01-01T00:00:00Z",  # no index leads to what is not there
    "q=the&sort=-updated_at",
    "indication=unheard-of",
]


def ask(until, query, took):
    connection = http.client.HTTPConnection(address, timeout=60)
    number = 0
    while time.monotonic() < until:
        number += 1
        start = time.monotonic()
        connection.request("GET", "/v1/releases?" + query, headers={"Accept": f"*/*;x={id(connection)}-{number}"})
        connection.getresponse().read()
        took.append(time.monotonic() - start)


def probe(until, took):
    connection = http.client.HTTPConnection(address, timeout=60)
    due = time.monotonic()
    while due < until:
        time.sleep(max(0, due - time.monotonic()))
        connection.request("GET", "/healthz")
        connection.getresponse().read()
        took.append(time.monotonic() - due)
        due = max(due + 0.01, time.monotonic() - 0.01)


def measure(name, query):
    until = time.monotonic() + seconds
    fast, slowly = [], []
    threads = [threading.Thread(target=probe, args=(until, fast)) for _ in range(8)]
    if query:
        threads += [threading.Thread(target=ask, args=(until, query, slowly)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    fast.sort()
    figures = [1000 * fast[int(len(fast) * share)] for share in (0.5, 0.99)] + [1000 * fast[-1]]
    answered = f"{len(slowly):6} answers of {1000 * sum(slowly) / len(slowly):8.1f} ms" if slowly else ""
    print(f"{name:50} p50 {figures[0]:7.2f}  p99 {figures[1]:7.2f}  most {figures[2]:7.2f} ms {answered}", flush=True)


measure("beside nothing", None)
for query in slow:
    measure(query, query)
