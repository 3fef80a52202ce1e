import { describeCandidatePageStore } from "../../app/ports/candidate-pages.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) =>
  describeCandidatePageStore(name, async () => {
    const { open } = await server().makeDesk();
    return {
      open: async () => {
        const store = open();
        return { pages: store.candidatePages, cases: store };
      },
      remove: async () => {},
    };
  }),
);
