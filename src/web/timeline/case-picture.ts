import { buildFineLine, caseHistory } from "../../engine/fine-line/index.ts";
import type { PictureModel } from "../../picture/index.ts";
import type { OpenCase } from "../desk/index.ts";

/** A case at the moment that a picture shows it. */
export interface ShownMoment {
  readonly open: OpenCase;
  /** The moment is supposed, not now. */
  readonly isSupposed?: boolean | undefined;
  /** The ids of facts that are tried and not recorded. */
  readonly supposedFacts?: ReadonlySet<string> | undefined;
}

/** What a picture of a planned case is drawn from. */
export function casePicture({ open, isSupposed = false, supposedFacts = NONE }: ShownMoment): PictureModel {
  const { parsed, plan, playbook, calendar } = open;
  const theCase = parsed.case;
  const line = buildFineLine({ case: theCase, plan, calendar, history: caseHistory(theCase, playbook) });
  return { case: theCase, plan, line, calendar, isSupposed, supposedFacts };
}

const NONE: ReadonlySet<string> = new Set();
