import type { OutboxItem, SendStateKind } from "../../app/index.ts";
import { chooseCase } from "../choose-case.ts";
import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";

/** Which letters can be meant. */
export interface Meant {
  readonly kinds: readonly SendStateKind[];
  /** What they are for: "to take back". */
  readonly words: string;
}

/**
 * The letter that was typed: its id, or a case, with the beginning of a step's id where the case has several letters that stand
 * where they can be meant. Anything else ends the command with what there is.
 */
export async function chooseLetter(
  typed: readonly string[],
  { kinds, words }: Meant,
  services: Services,
): Promise<OutboxItem> {
  const [name, step = ""] = typed;
  if (name === undefined || typed.length > 2) misuse("mail: expected a LETTER: its case, or its id");
  const store = await services.openStore();
  const { outbox } = store;
  const byId = await outbox.find(name);
  if (byId !== undefined) return byId;
  const { id } = await chooseCase(name, store);
  const own = (await outbox.list(kinds)).filter(({ caseId, stepId }) => caseId === id && stepId.startsWith(step));
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  if (only === undefined) misuse(`mail: ${JSON.stringify(name)} has no letter ${words}`);
  return misuse(
    `mail: ${JSON.stringify(name)} has several such letters. There is:`,
    ...own.map(({ stepId, letter }) => `  ${name} ${stepId}  ${letter.subject}`),
  );
}
