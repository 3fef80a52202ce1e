import { describeCaseStore } from "../../app/ports/case-store.suite.ts";
import { describeOutbox } from "../../app/ports/outbox.suite.ts";
import { describeSettingsStore } from "../../app/ports/settings-store.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

onEachPostgres((name, server) => {
  const makePlace = async () => {
    const { open } = await server().makeDesk();
    return { open: async () => open(), remove: async () => {} };
  };
  describeCaseStore(name, makePlace);
  describeSettingsStore(name, makePlace);
  describeOutbox(name, makePlace);
});
