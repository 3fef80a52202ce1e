import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { bundle } from "../bundle.ts";
import { type StruckSender, sweepSends } from "./sweep-sends.ts";

/** `FINELINE_KILLS=600` goes through every step with every behaviour; the short form goes through most steps once. */
const KILLS = Number(process.env.FINELINE_KILLS ?? 60);
const STEPS = 76;

let folder: string;
let script: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fineline-sweep-"));
  script = await bundle(new URL("./send-until-killed.ts", import.meta.url), folder);
});

after(() => rm(folder, { recursive: true }));

/** Lets a process of its own send, and says whether it was killed on the way. */
async function sendAndKill({ home, port, strikeAt, now }: StruckSender): Promise<boolean> {
  const args = [script, home, String(port), String(strikeAt), String(now)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "close");
  if (child.signalCode !== "SIGKILL") assert.equal(child.exitCode, 0);
  return child.signalCode === "SIGKILL";
}

it("a process killed at any step loses no letter, sends none twice, and leaves every doubt in sight", async (t) => {
  const ends = await sweepSends({ folder, strikes: KILLS, steps: STEPS, send: sendAndKill });
  for (const counts of ends) t.diagnostic(JSON.stringify(counts));
});
