import { MINUTE_MS } from "../../engine/index.ts";
import { checkClock } from "./check-clock.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** A shared service as its database shows it, or why nothing of it can be seen. */
export type ServiceReading =
  | { readonly kind: "misconfigured"; readonly faults: readonly string[] }
  | { readonly kind: "unreached"; readonly sentence: string }
  | {
      readonly kind: "reached";
      /** How long it took to answer. */
      readonly answerMs: number;
      readonly clock: { readonly theirs: number; readonly ours: number };
      /** The parts whose tables are older than this program: "accounts", "jobs". */
      readonly behind: readonly string[];
      /** Undefined where the tables of work are not there yet. */
      readonly work: WorkReading | undefined;
    };

/** Who is at work, and what waits. */
export interface WorkReading {
  /** Workers that were heard of lately. */
  readonly workers: number;
  /** For how long the oldest of what is due has waited; 0 where nothing is. */
  readonly lateMs: number;
  /** Mailboxes that a person has to see to. */
  readonly stopped: number;
}

/** Workers look twice a second; a full minute is a queue, or nobody there. */
const LATE_MS = MINUTE_MS;

/** Settings, database, schema, clock and workers of a shared service. */
export function checkService(reading: ServiceReading): readonly Finding[] {
  const { service } = CHECKUP;
  switch (reading.kind) {
    case "misconfigured":
      return reading.faults.map((fault) => wrong("service", service.config(fault)));
    case "unreached":
      return [wrong("service", service.failed(reading.sentence))];
    case "reached":
      return [
        well("service", service.reached(reading.answerMs)),
        ...checkClock({ name: "the database", ...reading.clock }),
        ...reading.behind.map((part) => wrong("service", service.behind(part))),
        ...(reading.work === undefined ? [] : checkWork(reading.work)),
      ];
  }
}

function checkWork({ workers, lateMs, stopped }: WorkReading): readonly Finding[] {
  const { service } = CHECKUP;
  return [
    workers === 0 ? wrong("service", service.noWorkers) : well("service", service.workers(workers)),
    ...(workers > 0 && lateMs > LATE_MS ? [wrong("service", service.late(lateMs))] : []),
    ...(stopped > 0 ? [look("service", service.stopped(stopped))] : []),
  ];
}
