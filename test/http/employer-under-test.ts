import type { OpeningJson } from "../../src/contract/index.ts";
import { type MailUnderTest, mailUnderTest } from "./mail-under-test.ts";

/** A job in Toronto, where the law gives 45 days. */
export const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [
    { name: "Application", is: "applied" },
    { name: "Panel", is: "interviewed" },
  ],
  interviewers: [{ id: "noor", name: "Noor Haddad", email: "noor@metro.example" }],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", country: "CA", region: "ON", jurisdiction: "CA-ON" },
  scope: {},
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-19T09:00:00-04:00[America/Toronto]",
};

export interface EmployerUnderTest extends MailUnderTest {
  /** Adds candidates by their names to the opening; gives their cases. */
  readonly apply: (...names: readonly string[]) => Promise<readonly string[]>;
}

/** The API with an opening, and a mailbox that sends. */
export async function employerUnderTest(test: Parameters<typeof mailUnderTest>[0]): Promise<EmployerUnderTest> {
  const api = await mailUnderTest(test);
  await api.call("POST /api/openings", undefined, { opening: planner, replacing: null });
  await api.connect({ address: "noor@metro.example", name: "Noor Haddad" });
  const apply = async (...names: readonly string[]) => {
    const cases: string[] = [];
    for (const name of names) {
      const email = `${name.split(" ")[0]!.toLowerCase()}@example.org`;
      const added = await api.call("POST /api/candidates", undefined, { opening: "planner", name, email });
      cases.push(added.body.case);
    }
    return cases;
  };
  return { ...api, apply };
}
