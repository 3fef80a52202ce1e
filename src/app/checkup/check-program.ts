import type { Instant } from "../../engine/index.ts";
import { civilOfDay, DAY_MS } from "../../engine/index.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** The program and what it runs on. */
export interface ProgramReading {
  readonly version: string;
  /** Such as "26.10.0". */
  readonly node: string;
  /** Such as "linux x64". */
  readonly system: string;
  /** The edition of the time zone database, such as "2026b". */
  readonly zoneTables: string;
  readonly hasHolidays: boolean;
  /** Whether the web application is built. */
  readonly hasPages: boolean;
  /** What is wrong with its settings in the environment, a sentence each. */
  readonly settingFaults: readonly string[];
}

const OLDEST_NODE = 26;
const ZONE_YEARS = 2;

export function checkProgram(reading: ProgramReading, now: Instant): readonly Finding[] {
  const { version, node, system, hasHolidays, hasPages, settingFaults } = reading;
  const { program } = CHECKUP;
  return [
    Number.parseInt(node, 10) < OLDEST_NODE
      ? wrong("program", program.oldNode(node))
      : well("program", program.versions(version, node, system)),
    checkZones(reading, now),
    ...(hasHolidays ? [] : [wrong("program", program.noHolidays)]),
    ...(hasPages ? [] : [look("program", program.noPages)]),
    ...settingFaults.map((fault) => wrong("program", program.setting(fault))),
  ];
}

/** Editions are named by their year and a letter. */
function checkZones({ zoneTables }: ProgramReading, now: Instant): Finding {
  const { year } = civilOfDay(Math.floor(now / DAY_MS));
  const isOld = !(year - Number.parseInt(zoneTables, 10) < ZONE_YEARS);
  const { zones, oldZones } = CHECKUP.program;
  return isOld ? look("program", oldZones(zoneTables)) : well("program", zones(zoneTables));
}
