import { importCases } from "../../app/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { refuse } from "../fail.ts";
import { readJson, sourceName } from "../read-json.ts";
import { cleanText } from "../render/plain-text.ts";

/** Takes in a case file, or everything that export wrote, all or none. */
export async function importJson(path: string, isJson: boolean, services: Services): Promise<ExitStatus> {
  const store = await services.openStore();
  const { holidays, newId, now, terminal } = services;
  const imported = await importCases(await readJson(path, services), { store, holidays, newId, now });
  if (!imported.ok) refuse(imported.error, sourceName(path));
  const added = imported.value.map(({ id, header: { role, company }, facts }) => ({
    id,
    role,
    company,
    facts: facts.length,
  }));
  if (isJson) await terminal.out(`${JSON.stringify({ cases: added })}\n`);
  else {
    for (const { id, role, company, facts } of added) {
      await terminal.out(
        `${cleanText(company)}, ${cleanText(role)}: ${facts} ${facts === 1 ? "fact" : "facts"}, as ${id}\n`,
      );
    }
  }
  return 0;
}
