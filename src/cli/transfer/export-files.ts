import { exportRows } from "../../app/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { openCase } from "../open-case.ts";
import { line, paintPage } from "../render/page.ts";
import { counted } from "./render-table.ts";
import { reportCase } from "./report-case.ts";

/** Writes every case as a row of a table that spreadsheets open. */
export async function exportTable(path: string, services: Services): Promise<ExitStatus> {
  const { holidays, now, openStore, terminal } = services;
  const rows = await Array.fromAsync(exportRows({ store: await openStore(), holidays, now }));
  await services.writeFile(path, (await services.openTransferTools()).writeTable(rows));
  await terminal.out(paintPage([line(`Wrote ${counted(rows.length, "case")} to ${path}.`)], terminal));
  return 0;
}

/** Writes a case as a page to read or print. */
export async function exportReport(typed: string, path: string, services: Services): Promise<ExitStatus> {
  const shown = await openCase(typed, services);
  const report = reportCase(shown, services);
  await services.writeFile(path, (await services.openTransferTools()).writeReport(report));
  const { terminal } = services;
  await terminal.out(paintPage([line(`Wrote ${report.company}, ${report.role} to ${path}.`)], terminal));
  return 0;
}
