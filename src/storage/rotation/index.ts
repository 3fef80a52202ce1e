export { type RotateKeysOptions, type RotationSummary, rotateKeys } from "./rotate-keys.ts";
