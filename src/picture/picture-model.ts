import type { FineLine } from "../engine/fine-line/index.ts";
import type { BusinessCalendar, Case, Plan } from "../engine/index.ts";

/** What a picture of a case is drawn from. `plan` and `line` are of the same moment. */
export interface PictureModel {
  readonly case: Case;
  readonly plan: Plan;
  readonly line: FineLine;
  readonly calendar: BusinessCalendar;
  /** The moment is supposed, not now: "If it were Tue 24 Nov". */
  readonly isSupposed?: boolean;
  /** The ids of facts that are tried and not recorded: they are drawn in outline. */
  readonly supposedFacts?: ReadonlySet<string>;
}
