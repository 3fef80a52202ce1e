import { describeApplicationStore } from "../../app/ports/applications.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeApplicationStore(name, async () => {
    const { open } = await server().makeDesk();
    return {
      open: async () => {
        const store = open();
        return { applications: store.applications, openings: store.openings, cases: store, mail: store.mail };
      },
      remove: async () => {},
    };
  }),
);
