export { createMailConnector, type MailConnectorOptions } from "./create-mail-connector.ts";
export type { NameSystem } from "./find-servers.ts";
export { readServerClock } from "./read-server-clock.ts";
export { systemNames } from "./system-names.ts";
export { testConnection, testSmtp } from "./test-connection.ts";
