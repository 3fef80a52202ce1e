import { describeOpeningStore } from "../../app/ports/opening-store.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeOpeningStore(name, async () => {
    const { open } = await server().makeDesk();
    return {
      open: async () => {
        const store = open();
        return { openings: store.openings, cases: store };
      },
      remove: async () => {},
    };
  }),
);
