import { createTransport } from "nodemailer";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";

// Sends the letters of an outbox by nodemailer's own pool, over one line, without writing anything down.
const [home = "", port = ""] = process.argv.slice(2);
const store = await openCaseStore({ home });
const pool = createTransport({
  pool: true,
  maxConnections: 1,
  host: "127.0.0.1",
  port: Number(port),
  ignoreTLS: true,
  logger: false,
});
const items = await store.outbox.list();
const startedAt = performance.now();
const startedWith = process.cpuUsage();
const sendings = items.map(async ({ id, letter }) => {
  const raw = Buffer.from((await store.outbox.loadBytes(id)) ?? []);
  await pool.sendMail({ envelope: { from: letter.from.address, to: [letter.to.address] }, raw });
});
await Promise.all(sendings);
console.log(performance.now() - startedAt);
const used = process.cpuUsage(startedWith);
console.log((used.user + used.system) / 1_000);
pool.close();
await store.close();
