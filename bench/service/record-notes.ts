import { setTimeout as pause } from "node:timers/promises";
import type { FaultDesk } from "../../test/service/faults/make-desks.ts";
import type { Web } from "../../test/service/faults/start-web.ts";
import { ASKED_TODAY, type ServicePlace } from "./service-place.ts";

let notes = 0;

/** Notes of desks that nobody asks, at fixed moments, whether or not earlier ones are answered. */
export async function recordNotes({ desks, webs }: ServicePlace, aSecond: number, seconds: number): Promise<void> {
  const others = desks.slice(ASKED_TODAY);
  const from = performance.now();
  const asked = Array.from({ length: aSecond * seconds }, async (_, index) => {
    await pause(Math.max(0, from + (index * 1_000) / aSecond - performance.now()));
    await recordNote(others[index % others.length]!, webs[index % webs.length]!);
  });
  await Promise.all(asked);
}

async function recordNote(desk: FaultDesk, web: Web): Promise<void> {
  notes += 1;
  const fact = {
    id: `bench-${notes}`,
    kind: "note",
    at: new Date().toISOString(),
    note: "They called: the panel meets again.",
  };
  const { status, text } = await web.ask(desk.token, "POST", `/api/cases/${desk.notes}/facts`, fact);
  if (status !== 200) throw new Error(`a note was answered with ${status}: ${text}`);
}
