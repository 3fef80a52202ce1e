import { findNear, type Result, suggest } from "../../contract/index.ts";
import { LOCAL_NAMES, SETTINGS, type Setting } from "./settings.ts";

type Settings = typeof SETTINGS;
type ValueOf<One> = One extends Setting<infer Value> ? Value : never;

type Settled =
  | "databaseUrl"
  | "publicUrl"
  | "keys"
  | "host"
  | "port"
  | "trustedProxies"
  | "webConnections"
  | "workerConnections"
  | "workerJobs"
  | "workerLines"
  | "registration"
  | "outgoingNetworks"
  | "logLevel"
  | "shutdownSeconds";

/** What an operator has said about the service; what was left out and has no value of its own is undefined. */
export type ServiceConfig = {
  readonly [Name in keyof Settings]: ValueOf<Settings[Name]> | (Name extends Settled ? never : undefined);
};

/** Something wrong with the configuration. No value of a secret stands in it. */
export interface ConfigFault {
  readonly name: string;
  /** A sentence: what is wrong and what was expected. */
  readonly sentence: string;
}

export interface ReadConfigOptions {
  /** The text of the file that a `NAME_FILE` names; throws where it cannot be read. */
  readonly readFile: (path: string) => string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the service's configuration: whole, or every fault of it at once. */
export function readServiceConfig(
  env: Environment,
  options: ReadConfigOptions,
): Result<ServiceConfig, readonly ConfigFault[]> {
  const readings = Object.entries<Setting<unknown>>(SETTINGS).map(
    ([name, setting]) => [name, readSetting(setting, env, options)] as const,
  );
  const config = Object.fromEntries(readings.map(([name, reading]) => [name, reading.value])) as ServiceConfig;
  const faults = [
    ...readings.flatMap(([, { fault }]) => fault ?? []),
    ...missingCompanions(env),
    ...missingWayIn(config, env),
    ...unknownSettings(env),
  ];
  return faults.length === 0 ? { ok: true, value: config } : { ok: false, error: faults };
}

interface Reading {
  readonly value: unknown;
  readonly fault?: ConfigFault;
}

function readSetting(setting: Setting<unknown>, env: Environment, options: ReadConfigOptions): Reading {
  const { name, expectation, parse, fallback, isRequired, isSecret } = setting;
  const given = givenText(setting, env, options);
  if (typeof given === "object") return { value: undefined, fault: given };
  if (given === undefined && isRequired) {
    return { value: undefined, fault: { name, sentence: `${name} is missing: expected ${expectation}.` } };
  }
  const text = given ?? fallback;
  const value = text === undefined ? undefined : parse(text);
  if (text === undefined || value !== undefined) return { value };
  const shown = isSecret === true ? "is no such value (it is not repeated here)" : `is ${quoted(text)}`;
  return { value, fault: { name, sentence: `${name} ${shown}: expected ${expectation}.` } };
}

const LONGEST_SHOWN = 60;

function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

/** An empty text counts as none: a line in a file of settings that is left blank says nothing. */
function givenText(
  { name, isSecret }: Setting<unknown>,
  env: Environment,
  { readFile }: ReadConfigOptions,
): string | undefined | ConfigFault {
  const text = env[name] || undefined;
  const path = isSecret === true ? env[`${name}_FILE`] || undefined : undefined;
  if (path === undefined) return text;
  const place = `${name}_FILE`;
  if (text !== undefined) {
    return { name: place, sentence: `${place} and ${name} are both given: expected one of them.` };
  }
  try {
    return readFile(path).trim();
  } catch {
    return { name: place, sentence: `${place} is ${quoted(path)}: expected a file that can be read.` };
  }
}

/** Settings that mean nothing without each other. */
const COMPANIONS = [
  [SETTINGS.smtpUrl, SETTINGS.mailFrom],
  [SETTINGS.oidcIssuer, SETTINGS.oidcClientId, SETTINGS.oidcClientSecret],
] as const;

/** Whoever may come by themselves gets a link by mail, or comes from where they sign on. */
function missingWayIn({ registration }: ServiceConfig, env: Environment): readonly ConfigFault[] {
  const { name, expectation } = SETTINGS.smtpUrl;
  if (registration !== "open" || [SETTINGS.smtpUrl, SETTINGS.oidcIssuer].some((one) => isGiven(one, env))) return [];
  const sentence = `${name} is missing: where anybody may make an account, links are sent to them: expected ${expectation}.`;
  return [{ name, sentence }];
}

function missingCompanions(env: Environment): readonly ConfigFault[] {
  return COMPANIONS.flatMap((settings) => {
    const [given, missing] = [
      settings.filter((setting) => isGiven(setting, env)),
      settings.filter((setting) => !isGiven(setting, env)),
    ];
    if (given.length === 0) return [];
    const names = given.map(({ name }) => name).join(" and ");
    return missing.map(({ name, expectation }) => ({
      name,
      sentence: `${name} is missing beside ${names}: expected ${expectation}.`,
    }));
  });
}

function isGiven({ name }: Setting<unknown>, env: Environment): boolean {
  return Boolean(env[name] || env[`${name}_FILE`]);
}

/** Names that look like Fineline's and are none: one with a slip in it would be a setting that silently does not hold. */
export function unknownSettings(env: Environment): readonly ConfigFault[] {
  const known = Object.values<Setting<unknown>>(SETTINGS).flatMap(({ name, isSecret }) =>
    isSecret === true ? [name, `${name}_FILE`] : [name],
  );
  return Object.keys(env)
    .filter((name) => name.startsWith("FINELINE_") && !known.includes(name) && !LOCAL_NAMES.includes(name))
    .map((name) => ({ name, sentence: `${name} is no setting of Fineline${suggest(findNear(name, known))}.` }));
}
