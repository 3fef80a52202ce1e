import { describeRemoteCalendarStore } from "../../app/ports/remote-calendar.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeRemoteCalendarStore(
    name,
    async () => {
      const { open } = await server().makeDesk();
      const { filesHold } = server();
      return { open: async () => open().remoteCalendar, filesHold, remove: async () => {} };
    },
    { filesForget: false },
  ),
);
