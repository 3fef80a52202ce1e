export { describeSettings } from "./describe-settings.ts";
export type { AddressRanges, ListenPlace, SealingKey } from "./parse-values.ts";
export { type ConfigFault, readServiceConfig, type ServiceConfig, unknownSettings } from "./read-service-config.ts";
