import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";

/** A closing or the writer's name at the end. */
export const signOff: Rule = ({ text, context: { kind, theCase } }) => {
  if (kind === "check-in-call" || text.signOff !== undefined || text.own.length === 0) return NO_FINDINGS;
  const { name } = theCase.me;
  const message = `A letter ends with a closing and your name${name === undefined ? "" : `, ${name.slice(0, 60)}`}.`;
  return [finding({ rule: "letter.sign-off", severity: "warns", at: NOWHERE, message })];
};
