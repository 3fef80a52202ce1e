export type { FeedReader } from "./calendar-feeds.ts";
export type { PageDesk } from "./candidate-pages.ts";
export { createServer, type SecurityOptions, type ServerOptions } from "./create-server.ts";
export { malformedRequest } from "./malformed-request.ts";
export { openAddresses } from "./open-addresses.ts";
export { openPages } from "./open-pages.ts";
export type { LinkDesk } from "./reminder-links.ts";
