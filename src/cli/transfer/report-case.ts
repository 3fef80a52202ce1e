import { type CaseReport, reportOf } from "../../app/index.ts";
import type { Services } from "../command.ts";
import { drawCase, drawCaseInTerminal, type ShownCase } from "../draw-case.ts";

/** A case as a page to read, with its picture once there is one. */
export function reportCase(shown: ShownCase, { now, ownTimeZone }: Pick<Services, "now" | "ownTimeZone">): CaseReport {
  const hasPicture = drawCaseInTerminal(shown, { columns: 80, colour: false }) !== undefined;
  return reportOf(shown, { now, ownTimeZone, picture: hasPicture ? drawCase(shown, "light") : undefined });
}
