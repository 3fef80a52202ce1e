import { describe } from "node:test";
import { describeCaseStore } from "../../app/ports/case-store.suite.ts";
import { describeOutbox } from "../../app/ports/outbox.suite.ts";
import { describeSettingsStore } from "../../app/ports/settings-store.suite.ts";
import { onEachPostgres } from "./places.suite.ts";

await onEachPostgres(
  ({ name, makeDesk }) => {
    const makePlace = async () => {
      const { open } = await makeDesk();
      return { open: async () => open(), remove: async () => {} };
    };
    describeCaseStore(name, makePlace);
    describeSettingsStore(name, makePlace);
    describeOutbox(name, makePlace);
  },
  (name, why) => describe(`${name} as a store of cases`, { skip: why }),
);
