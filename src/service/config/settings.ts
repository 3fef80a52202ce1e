import {
  type AddressRanges,
  type ListenPlace,
  parseKeys,
  parseListenPlace,
  parseOneOf,
  parseOrigin,
  parseRanges,
  parseSender,
  parseText,
  parseUrl,
  parseWhole,
  type SealingKey,
} from "./parse-values.ts";

/** One thing that an operator may say about the service, in the environment. */
export interface Setting<Value> {
  readonly name: string;
  /** What it is for, in a few words. */
  readonly meaning: string;
  /** What is expected, to stand behind "expected". */
  readonly expectation: string;
  readonly parse: (text: string) => Value | undefined;
  /** What holds where nothing is said; without it, the setting has no value then. */
  readonly fallback?: string;
  readonly isRequired?: true;
  /** May come from a file that `NAME_FILE` names, and is never repeated. */
  readonly isSecret?: true;
}

const REGISTRATIONS = ["open", "invited"] as const;
const LOG_LEVELS = ["info", "warn", "error"] as const;

/** Every setting of the service, by its name in the program. */
export const SETTINGS = {
  databaseUrl: {
    name: "FINELINE_DATABASE_URL",
    meaning: "the PostgreSQL database that holds everything",
    expectation: "an address such as postgres://user:password@host:5432/fineline",
    parse: parseUrl("postgres", "postgresql"),
    isRequired: true,
    isSecret: true,
  } as Setting<string>,
  ownerUrl: {
    name: "FINELINE_DATABASE_OWNER_URL",
    meaning: "the same database as a user who may change its tables; for `fineline prepare`",
    expectation: "an address such as postgres://owner:password@host:5432/fineline",
    parse: parseUrl("postgres", "postgresql"),
    isSecret: true,
  } as Setting<string>,
  replicaUrl: {
    name: "FINELINE_REPLICA_URL",
    meaning: "a copy of the database that reports are read from",
    expectation: "an address such as postgres://user:password@host:5432/fineline",
    parse: parseUrl("postgres", "postgresql"),
    isSecret: true,
  } as Setting<string>,
  publicUrl: {
    name: "FINELINE_PUBLIC_URL",
    meaning: "the address that people open in their browsers",
    expectation: "an address without a path such as https://fineline.example; http only on this machine",
    parse: parseOrigin,
    isRequired: true,
  } as Setting<string>,
  keys: {
    name: "FINELINE_KEYS",
    meaning: "the keys that secrets are sealed with, the newest first",
    expectation: "ID:KEY, several with commas between, each key 43 characters of A-Z a-z 0-9 _ -",
    parse: parseKeys,
    isRequired: true,
    isSecret: true,
  } as Setting<readonly SealingKey[]>,
  host: {
    name: "FINELINE_HOST",
    meaning: "the address to listen on",
    expectation: "an address of this machine such as 127.0.0.1, or 0.0.0.0 for all",
    parse: parseText,
    fallback: "127.0.0.1",
  } as Setting<string>,
  port: {
    name: "FINELINE_PORT",
    meaning: "the port to listen on",
    expectation: "a whole number from 0 to 65535",
    parse: parseWhole(0, 65_535),
    fallback: "4747",
  } as Setting<number>,
  trustedProxies: {
    name: "FINELINE_TRUSTED_PROXIES",
    meaning: "the proxies in front whose word about a visitor's address is taken",
    expectation: "addresses or networks with commas between such as 10.0.0.0/8,::1",
    parse: parseRanges,
    fallback: "",
  } as Setting<AddressRanges>,
  webConnections: {
    name: "FINELINE_WEB_CONNECTIONS",
    meaning: "connections to the database of a web process",
    expectation: "a whole number from 1 to 500",
    parse: parseWhole(1, 500),
    fallback: "10",
  } as Setting<number>,
  workerConnections: {
    name: "FINELINE_WORKER_CONNECTIONS",
    meaning: "connections to the database of a worker process",
    expectation: "a whole number from 2 to 500",
    parse: parseWhole(2, 500),
    fallback: "10",
  } as Setting<number>,
  workerJobs: {
    name: "FINELINE_WORKER_JOBS",
    meaning: "jobs that a worker process does at a time",
    expectation: "a whole number from 1 to 100",
    parse: parseWhole(1, 100),
    fallback: "5",
  } as Setting<number>,
  workerLines: {
    name: "FINELINE_WORKER_LINES",
    meaning: "mailboxes that a worker process listens to for new mail; the others are looked at every five minutes",
    expectation: "a whole number from 0 to 5000",
    parse: parseWhole(0, 5000),
    fallback: "200",
  } as Setting<number>,
  registration: {
    name: "FINELINE_REGISTRATION",
    meaning: "who may make an account: anybody, or whoever was invited",
    expectation: "open or invited",
    parse: parseOneOf(REGISTRATIONS),
    fallback: "invited",
  } as Setting<(typeof REGISTRATIONS)[number]>,
  smtpUrl: {
    name: "FINELINE_SMTP_URL",
    meaning: "the server that takes the service's own letters: invitations, and ways back into an account",
    expectation: "an address such as smtps://user:password@mail.example:465; smtp:// for STARTTLS",
    parse: parseUrl("smtp", "smtps"),
    isSecret: true,
  } as Setting<string>,
  mailFrom: {
    name: "FINELINE_MAIL_FROM",
    meaning: "the sender of those letters",
    expectation: "an address such as Fineline <fineline@example.org>",
    parse: parseSender,
  } as Setting<string>,
  oidcIssuer: {
    name: "FINELINE_OIDC_ISSUER",
    meaning: "an identity provider that people may sign in with",
    expectation: "an address such as https://login.example",
    parse: parseUrl("https"),
  } as Setting<string>,
  oidcClientId: {
    name: "FINELINE_OIDC_CLIENT_ID",
    meaning: "this service's name at the identity provider",
    expectation: "what the provider gave",
    parse: parseText,
  } as Setting<string>,
  oidcClientSecret: {
    name: "FINELINE_OIDC_CLIENT_SECRET",
    meaning: "this service's secret at the identity provider",
    expectation: "what the provider gave",
    parse: parseText,
    isSecret: true,
  } as Setting<string>,
  outgoingNetworks: {
    name: "FINELINE_OUTGOING_NETWORKS",
    meaning: "private networks that mail and calendar servers may lie in all the same",
    expectation: "addresses or networks with commas between such as 10.20.0.0/16",
    parse: parseRanges,
    fallback: "",
  } as Setting<AddressRanges>,
  metrics: {
    name: "FINELINE_METRICS_ADDRESS",
    meaning: "where metrics, health and readiness are told; nowhere if left out",
    expectation: "an address and a port such as 127.0.0.1:9464",
    parse: parseListenPlace,
  } as Setting<ListenPlace>,
  tracesUrl: {
    name: "OTEL_EXPORTER_OTLP_ENDPOINT",
    meaning: "the collector that takes traces; none are made if left out",
    expectation: "an address such as http://127.0.0.1:4318",
    parse: parseUrl("http", "https"),
  } as Setting<string>,
  logLevel: {
    name: "FINELINE_LOG_LEVEL",
    meaning: "what is logged: everything, or from warnings or errors on",
    expectation: "info, warn or error",
    parse: parseOneOf(LOG_LEVELS),
    fallback: "info",
  } as Setting<(typeof LOG_LEVELS)[number]>,
  shutdownSeconds: {
    name: "FINELINE_SHUTDOWN_SECONDS",
    meaning: "how long requests and jobs may go on after the service was asked to end",
    expectation: "a whole number from 1 to 600",
    parse: parseWhole(1, 600),
    fallback: "25",
  } as Setting<number>,
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

/** Names of the program on one person's machine: they are known, and no setting of the service. */
export const LOCAL_NAMES: readonly string[] = [
  "FINELINE_HOME",
  "FINELINE_MAIL_CA",
  "FINELINE_MAIL_KEY",
  "FINELINE_UNDO_SECONDS",
];
