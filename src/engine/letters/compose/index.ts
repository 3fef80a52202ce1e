export {
  type ComposedLetter,
  type ComposeOptions,
  type ComposeResult,
  composeLetter,
  composeWith,
} from "./compose-letter.ts";
export { findThread, type Thread } from "./correspondence.ts";
export { countWords } from "./finish-text.ts";
