export type { ProxyTrust } from "./client-address.ts";
export { createService, type Service } from "./create-service.ts";
export type { DeskGuests } from "./guest-addresses.ts";
export { LIMITS, type Limits } from "./limits.ts";
export type { OpenedDesk, ServiceOptions } from "./service-options.ts";
