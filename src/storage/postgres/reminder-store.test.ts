import { describeReminderStore } from "../../app/ports/reminder-store.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeReminderStore(name, async () => {
    const { open } = await server().makeDesk();
    const cases = open();
    const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
    await cases.addCases(
      ["globex", "hooli"].map((id) => ({ id, header, facts: [] })),
      0,
    );
    const { filesHold } = server();
    return { cases, open: async () => open().reminders, filesHold, remove: async () => {} };
  }),
);
