import { promises as dns } from "node:dns";
import type { NameSystem } from "./find-servers.ts";

/** The name system as this machine asks it. */
export const systemNames: NameSystem = {
  services: (name) => dns.resolveSrv(name),
  mailExchangers: async (domain) => {
    const found = await dns.resolveMx(domain);
    return found.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange.toLowerCase());
  },
};
