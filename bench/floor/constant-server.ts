import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";

/** The framework without an application: answers the bytes of a file, and "ok". Prints its port. */
const bytes = new Uint8Array(readFileSync(process.argv[2]!));
const app = new Hono()
  .get(
    "/same-bytes",
    () => new Response(bytes, { headers: { "Content-Type": "application/json", "Cache-Control": "no-store" } }),
  )
  .get("/ok", (c) => c.text("ok"));
const server = createServer(getRequestListener(app.fetch));
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
