"""FastAPI over sqlite3: `fastapi_server.py FOLDER` prints its address, then serves one release and the list of a ticker.

Needs: pip install fastapi 'uvicorn[standard]'
"""

import socket
import sqlite3
import sys

import uvicorn
from fastapi import FastAPI, HTTPException, Response

app = FastAPI()
db = sqlite3.connect(f"file:{sys.argv[-1]}/archive.sqlite?mode=ro", uri=True, check_same_thread=False)

RELEASE = "SELECT json FROM release JOIN rendering ON rendering.release = release.key WHERE id = ?"
TICKERS = "SELECT key FROM ticker WHERE symbol = ?"
LIST = """
    SELECT summary FROM release_search CROSS JOIN release ON release.key = release_search.rowid
    WHERE release_search MATCH ? ORDER BY release_search.rowid DESC LIMIT 20
"""


@app.get("/v1/releases/{id}")
async def release(id: str):
    row = db.execute(RELEASE, (id,)).fetchone()
    if row is None:
        raise HTTPException(404)
    return Response(row[0], media_type="application/json")


@app.get("/v1/releases")
async def releases(ticker: str, limit: int = 20):
    facts = " OR ".join(f'"t{key}"' for (key,) in db.execute(TICKERS, (ticker,)))
    rows = db.execute(LIST, (f"facts : ({facts})",)) if facts else []
    return Response(b'{"data":[' + b",".join(row[0] for row in rows) + b"]}\n", media_type="application/json")


listener = socket.create_server(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run([listener])
