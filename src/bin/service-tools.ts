import { readFileSync } from "node:fs";
import type { ServiceTools } from "../cli/index.ts";
import { readServiceConfig } from "../service/config/index.ts";

/** What an operator's commands ask of the service that the environment describes. */
export function serviceTools({ env }: { readonly env: NodeJS.ProcessEnv }): ServiceTools {
  return {
    configFaults: () => {
      const config = readServiceConfig(env, { readFile: (path) => readFileSync(path, "utf8") });
      return config.ok ? [] : config.error.map(({ sentence }) => sentence);
    },
  };
}
