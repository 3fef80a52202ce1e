import { caseJsonOf, reportOf } from "../../../app/index.ts";
import { buildFineLine, caseHistory } from "../../../engine/fine-line/index.ts";
import { drawSvg } from "../../../picture/index.ts";
import type { Desk, OpenCase } from "../../desk/index.ts";
import { saveText } from "../../files/index.ts";

/** Hands the case out as a file that can be imported again. */
export function saveCase({ stored, id }: Pick<OpenCase, "stored" | "id">): void {
  saveText(`${id}.json`, [`${JSON.stringify(caseJsonOf(stored), null, 2)}\n`]);
}

const WIDTH = 1112;

/** Hands the case out as a page to read or print, which needs nothing else and runs nothing. */
export async function saveReport(open: OpenCase, desk: Desk): Promise<void> {
  const { writeReport } = await import("../../../transfer/index.ts");
  const { plan, playbook, parsed, calendar, id } = open;
  const theCase = parsed.case;
  const line = buildFineLine({ case: theCase, plan, calendar, history: caseHistory(theCase, playbook) });
  const picture =
    line.past.length === 0
      ? undefined
      : drawSvg({ case: theCase, plan, line, calendar }, { size: "desktop", width: WIDTH, theme: "light" });
  const report = reportOf(open, { now: plan.asOf, ownTimeZone: desk.ownTimeZone.peek(), picture });
  saveText(`${id}.html`, [writeReport(report)], "text/html");
}
