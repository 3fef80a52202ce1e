import { describeFeedStore } from "../../app/ports/calendar-feeds.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeFeedStore(name, async () => {
    const { open } = await server().makeDesk();
    return { open: async () => open().feeds, remove: async () => {} };
  }),
);
