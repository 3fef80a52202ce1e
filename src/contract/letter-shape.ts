import { purpose } from "./fact-shape.ts";
import type { EarlierLetterJson, LetterJson } from "./letter-json.ts";
import { list, nullable, object, optional } from "./shape/index.ts";
import { instant, prose } from "./words.ts";

/** Subject and recipient may hold what a letter must not: the rules say so, with the place. */
const letter = {
  to: prose,
  subject: optional(nullable(prose)),
  body: prose,
  attachments: optional(list(prose)),
};

export const letterShape = object<LetterJson>("a letter", letter);

export const earlierLetterShape = object<EarlierLetterJson>("a letter that went out before", {
  ...letter,
  purpose,
  at: instant,
});
