import type { OpeningJson } from "../../contract/index.ts";

/** An opening with nothing in it but what every opening has. */
export const sampleOpening: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  stages: [],
  interviewers: [],
  promises: [],
  calendar: { timeZone: "America/Toronto" },
  scope: {},
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-01T09:00:00-04:00",
};
