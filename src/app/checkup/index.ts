export type { ClockReading } from "./check-clock.ts";
export type { ProgramReading } from "./check-program.ts";
export type { ServiceReading, WorkReading } from "./check-service.ts";
export { type CheckedDesk, checkUp, type SetUp } from "./check-up.ts";
export type { Finding, FindingArea, FindingLevel } from "./finding.ts";
