export {
  createProofreader,
  type Dialect,
  type LanguageFinding,
  type Proofreader,
  type ProofreadOptions,
} from "./proofreader.ts";
