import { readFileSync } from "node:fs";
import { type Services, type ServiceTools, UsageError } from "../cli/index.ts";
import { readServiceConfig, type ServiceConfig } from "../service/config/index.ts";
import { readAuthorities } from "./mail-authorities.ts";

export interface ServiceToolsOptions extends Pick<Services, "holidays" | "newId" | "openLetterTools" | "version"> {
  readonly env: NodeJS.ProcessEnv;
}

/** What an operator's commands ask of the service that the environment describes. */
export function serviceTools({ env, holidays, newId, openLetterTools, version }: ServiceToolsOptions): ServiceTools {
  // Nothing else of a command's services, above all not its moment, is anything to a service that goes on.
  const context = { holidays, newId, openLetterTools, version };
  const read = (given: NodeJS.ProcessEnv = env) =>
    readServiceConfig(given, { readFile: (path) => readFileSync(path, "utf8") });
  const config = (given?: NodeJS.ProcessEnv): ServiceConfig => {
    const found = read(given);
    if (found.ok) return found.value;
    throw new UsageError(found.error.map(({ sentence }) => sentence));
  };
  const configOver = (database: string | undefined) =>
    config(database === undefined ? env : { ...env, FINELINE_DATABASE_URL: database });
  return {
    configFaults: () => {
      const found = read();
      return found.ok ? [] : found.error.map(({ sentence }) => sentence);
    },
    isAskedFor: [env.FINELINE_DATABASE_URL, env.FINELINE_DATABASE_URL_FILE].some((value) => (value ?? "") !== ""),
    serve: async (database, works) => {
      const settled = configOver(database);
      const ca = await readAuthorities(env);
      return (await import("./serve-service.ts")).serveService({ ...context, config: settled, ca, works });
    },
    work: async (database) => {
      const settled = configOver(database);
      const ca = await readAuthorities(env);
      return (await import("./work-for-service.ts")).workForService({ ...context, config: settled, ca });
    },
    prepare: async () => (await import("./prepare-database.ts")).prepareDatabase(config()),
    rotateKeys: async () => {
      const settled = config();
      return (await import("./rotate-service-keys.ts")).rotateServiceKeys(settled);
    },
    invite: async (email) => (await import("./serve-service.ts")).inviteByOperator(config(), email),
    recover: async (email) => (await import("./known-account.ts")).recoverByOperator(config(), email),
    takeSecondFactor: async (email) => (await import("./known-account.ts")).takeSecondFactorByOperator(config(), email),
    listDesks: async (email) => (await import("./known-account.ts")).listDesksOf(config(), email),
  };
}
