import { useState } from "preact/hooks";
import { cardOf, exportRows, listPeople } from "../../../app/index.ts";
import { formatInstant } from "../../../engine/index.ts";
import { saveEverything } from "../../case-files/index.ts";
import { Button, Section } from "../../design/index.ts";
import { type Desk, useDesk } from "../../desk/index.ts";
import { saveText } from "../../files/index.ts";
import { counted } from "./table-words.ts";

interface WayOut {
  readonly title: string;
  readonly below: string;
  readonly button: string;
  /** Hands the file out and says what is in it. */
  readonly save: (desk: Desk) => Promise<string>;
}

const WAYS: readonly WayOut[] = [
  {
    title: "Everything",
    below: "Every application with every fact ever recorded. Fineline reads it anywhere. Settings are not in it.",
    button: "Export as JSON",
    save: async (desk) => `${counted(await saveEverything(desk), "application")} exported.`,
  },
  {
    title: "A table",
    below: "A row for each application, for spreadsheets. No cell of it is a formula.",
    button: "Export as CSV",
    save: saveTable,
  },
  {
    title: "People",
    below: "A card for each person, for your address book.",
    button: "Export as vCard",
    save: saveCards,
  },
];

/** Hands out what is here: everything, or a part in a form that other programs read. */
export function ExportPart() {
  const desk = useDesk();
  const [said, setSaid] = useState<string>();
  return (
    <Section title="Take out">
      <ul class="card">
        {WAYS.map(({ title, below, button, save }) => (
          <li
            key={title}
            class="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-4 py-3 first:border-t-0"
          >
            <span class="min-w-0 grow basis-72">
              <span class="block font-semibold">{title}</span>
              <span class="block text-secondary text-ink-2">{below}</span>
            </span>
            <Button icon="download" onClick={() => void save(desk).then(setSaid)}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
      <p class="text-secondary text-ink-2" role="status">
        {said ?? "A page to read or print is in the menu of each application."}
      </p>
    </Section>
  );
}

async function saveTable(desk: Desk): Promise<string> {
  const { writeTable } = await import("../../../transfer/index.ts");
  const { lookup } = await desk.holidays();
  const rows = await Array.fromAsync(exportRows({ store: desk.store, holidays: lookup, now: desk.now.peek() }));
  saveText(`fineline-${dayOf(desk)}.csv`, [writeTable(rows)], "text/csv");
  return `${counted(rows.length, "application")} exported.`;
}

async function saveCards(desk: Desk): Promise<string> {
  const { writeCards } = await import("../../../vcard/index.ts");
  const people = listPeople(await Array.fromAsync(desk.store.streamCases()), desk.now.peek());
  saveText(`fineline-people-${dayOf(desk)}.vcf`, [writeCards(people.map(cardOf), { version: "4.0" })], "text/vcard");
  return `${counted(people.length, "card")} exported.`;
}

function dayOf(desk: Desk): string {
  return formatInstant(desk.now.peek(), desk.ownTimeZone.peek()).slice(0, 10);
}
