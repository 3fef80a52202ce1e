import { pathToFileURL } from "node:url";
import { alarm } from "../src/bin/alarm.ts";
import { accountAt, answerOf, deliver, makePlace, type Place } from "../test/mail-office/place.ts";
import { startDovecot, whyNoDovecot } from "../test/mail-watching/dovecot.ts";
import { type Figure, median } from "./measure.ts";

const ROUNDS = 20;

/** From when a local Dovecot has an answer to when it is recorded and the letter that waited for the same person is stopped. */
export async function benchMailOffice(): Promise<readonly Figure[]> {
  const missing = whyNoDovecot();
  if (missing !== undefined) {
    console.error(`mail office: ${missing}`);
    return [];
  }
  const dovecot = await startDovecot();
  try {
    const took: { readonly recordedMs: number; readonly heldMs: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) took.push(await answerOnce(dovecot.port, `bench${round}`));
    const worst = Math.max(...took.map(({ heldMs }) => heldMs));
    return [
      {
        what: "an answer in the inbox until it is recorded, median",
        value: `${Math.round(median(took.map(({ recordedMs }) => recordedMs)))} ms`,
        against: "2,000 ms",
        ratio: median(took.map(({ recordedMs }) => recordedMs)) / 2_000,
        goal: "≤ 1",
      },
      {
        what: "until the letter that waited is stopped, the longest of 20",
        value: `${Math.round(worst)} ms`,
        against: "2,000 ms",
        ratio: worst / 2_000,
        goal: "≤ 1",
      },
    ];
  } finally {
    await dovecot.stop();
  }
}

async function answerOnce(imapPort: number, user: string) {
  const place = await makePlace();
  try {
    const account = accountAt({ imapPort, smtpPort: 1, user });
    await place.connect(account);
    const office = await place.openOffice({ alarm });
    await until(() => office.watchOf(user)?.state === "watching");
    const { id } = await place.approve(account);
    await deliver({ port: imapPort }, user, answerOf("globex"));
    const startedAt = performance.now();
    await until(async () => (await place.facts("received")).length > 0);
    const recordedMs = performance.now() - startedAt;
    await until(() => isStopped(place, id));
    return { recordedMs, heldMs: performance.now() - startedAt };
  } finally {
    await place.close();
  }
}

async function isStopped({ store }: Place, id: string): Promise<boolean> {
  return (await store.outbox.find(id))?.state.kind === "cancelled";
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchMailOffice()) console.log(figure);
}
