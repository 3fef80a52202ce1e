import { useState } from "preact/hooks";
import { type Duplicate, findDuplicates, mergeContacts, type StoredCase } from "../../../app/index.ts";
import type { ContactJson } from "../../../contract/index.ts";
import { useAllCases } from "../../all-cases/index.ts";
import { Button, ErrorNote } from "../../design/index.ts";
import { refusalWords, useDesk } from "../../desk/index.ts";

/** Pairs that seem to be one person, and the way to make them one; nothing where there are none. */
export function DuplicatesPart() {
  const stored = useAllCases() ?? [];
  const found = findDuplicates(stored);
  if (found.length === 0) return null;
  return (
    <details class="reason mb-4 max-w-[56rem]">
      <summary class="inline-flex min-h-11 items-center text-secondary font-medium text-accent">
        {found.length === 1 ? "Two may be one person" : `${found.length} pairs may be one person each`}
      </summary>
      <ul class="card">
        {found.map((pair) => (
          <Pair
            key={`${pair.caseId} ${pair.first.id} ${pair.second.id}`}
            pair={pair}
            stored={stored.find(({ id }) => id === pair.caseId)!}
          />
        ))}
      </ul>
    </details>
  );
}

const SAME: Readonly<Record<Duplicate["by"], string>> = {
  email: "who have one address",
  phone: "who have one number",
  name: "who have one name",
};

function Pair({ pair, stored }: { readonly pair: Duplicate; readonly stored: StoredCase }) {
  const desk = useDesk();
  const [fault, setFault] = useState<string>();
  const { first, second, by } = pair;
  const keep = async (kept: ContactJson, gone: ContactJson) => {
    const merged = mergeContacts(stored.header, stored.facts, { from: gone.id, into: kept.id });
    const said = `${gone.name} and ${kept.name} are one person now.`;
    const revised = merged.ok
      ? await desk.reviseHeader(stored.id, { base: stored.header, header: merged.value, note: said, said })
      : merged;
    setFault(revised.ok ? undefined : refusalWords(revised.error));
  };
  return (
    <li class="grid gap-2 border-t border-line px-4 py-3 first:border-t-0">
      <span class="wrap-anywhere">
        <bdi class="font-semibold">{first.name}</bdi> and <bdi class="font-semibold">{second.name}</bdi>{" "}
        <span class="text-secondary text-ink-2">
          {SAME[by]}, <bdi>{stored.header.company}</bdi>
        </span>
      </span>
      {fault !== undefined && <ErrorNote title={fault} />}
      <span class="flex flex-wrap gap-2">
        {first.name === second.name ? (
          <Button size="small" onClick={() => void keep(first, second)}>
            Make them one
          </Button>
        ) : (
          [
            [first, second],
            [second, first],
          ].map(([kept, gone]) => (
            <Button key={kept!.id} size="small" onClick={() => void keep(kept!, gone!)}>
              One person: {kept!.name}
            </Button>
          ))
        )}
      </span>
    </li>
  );
}
