import { useState } from "preact/hooks";
import type { ImportJobJson } from "../../../contract/http/index.ts";
import { Button, ErrorNote, Loading, PhoneHeader, Section, Sentence } from "../../design/index.ts";
import { FileDrop } from "../../files/index.ts";
import { usePageTitle } from "../../frame/index.ts";
import { may } from "../../own-desk/index.ts";
import { CaseImport } from "./case-import.tsx";
import { type ChosenFiles, chooseFiles } from "./chosen-files.ts";
import { ExportPart } from "./export-part.tsx";
import { ImportWatch } from "./import-watch.tsx";
import { MailImport } from "./mail-import.tsx";
import { TableImport } from "./table-import.tsx";

const ACCEPTED =
  ".csv,.tsv,.txt,.json,.eml,.mbox,.vcf,text/csv,text/tab-separated-values,application/json,message/rfc822,application/mbox,text/vcard";

/**
 * Brings applications in from files of other programs, and hands out what is here. Files are read in the browser; what is new in a large
 * one, a shared service takes in by itself.
 */
export function MovingPage() {
  usePageTitle("Moving in and out");
  return (
    <>
      <PhoneHeader title="Moving in and out" back="/settings" backLabel="Back to the settings" />
      <Sentence above={<SettingsLink />}>Bring your applications along, or take them with you.</Sentence>
      <div class="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-10">
        {may("write") && <ImportPart />}
        <ExportPart />
      </div>
    </>
  );
}

function SettingsLink() {
  return (
    <a class="-my-3 inline-block py-3 text-ink-2" href="/settings">
      Settings
    </a>
  );
}

function ImportPart() {
  const [chosen, setChosen] = useState<ChosenFiles | "looking">();
  const [done, setDone] = useState<string>();
  const [begun, setBegun] = useState<ImportJobJson>();
  const take = async (files: readonly File[]) => {
    setDone(undefined);
    setChosen("looking");
    setChosen(await chooseFiles(files));
  };
  const finish = (sentence: string) => {
    setChosen(undefined);
    setDone(sentence);
  };
  const handOver = (job: ImportJobJson) => {
    setChosen(undefined);
    setBegun(job);
  };
  return (
    <Section title="Bring in">
      <p class="text-secondary text-ink-2">
        A table (CSV) of Huntr, Simplify, LinkedIn, JobSync, Teal or your own; mail as .mbox or .eml; what Fineline
        wrote. You see what becomes of it before anything is taken in.
      </p>
      <FileDrop
        label="Choose a file, or drop it here"
        accept={ACCEPTED}
        several
        onFiles={(files) => void take(files)}
      />
      {done !== undefined && (
        <p class="flex flex-wrap items-center gap-x-4" role="status">
          <b>{done}</b>{" "}
          <a class="inline-flex min-h-11 items-center text-accent" href="/board">
            See them on the board
          </a>
        </p>
      )}
      <ImportWatch begun={begun} />
      {chosen === "looking" && <Loading what="the file" />}
      {chosen !== undefined && chosen !== "looking" && (
        <Chosen chosen={chosen} onDone={finish} onHandedOver={handOver} onLeave={() => setChosen(undefined)} />
      )}
    </Section>
  );
}

interface ChosenProps {
  readonly chosen: ChosenFiles;
  readonly onDone: (sentence: string) => void;
  readonly onHandedOver: (job: ImportJobJson) => void;
  readonly onLeave: () => void;
}

function Chosen({ chosen, onDone, onHandedOver, onLeave }: ChosenProps) {
  if (chosen.kind === "refused") return <ErrorNote title={chosen.sentence} />;
  const names = chosen.kind === "mail" ? chosen.files.map(({ name }) => name) : [chosen.file.name];
  return (
    <section class="mt-3 grid grid-cols-[minmax(0,1fr)] gap-5" aria-label={names[0]}>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 pb-2">
        <h3 class="text-card-title wrap-anywhere" dir="auto">
          {names.length === 1 ? names[0] : `${names.length} files of messages`}
        </h3>
        <Button size="small" kind="text" class="ms-auto" onClick={onLeave}>
          Leave it
        </Button>
      </div>
      <ChosenImport key={names.join("/")} chosen={chosen} onDone={onDone} onHandedOver={onHandedOver} />
    </section>
  );
}

function ChosenImport({ chosen, ...heard }: Omit<ChosenProps, "onLeave">) {
  switch (chosen.kind) {
    case "table":
      return <TableImport file={chosen.file} {...heard} />;
    case "mail":
      return <MailImport files={chosen.files} onDone={heard.onDone} />;
    case "cases":
      return <CaseImport file={chosen.file} {...heard} />;
    case "cards":
      return (
        <div class="grid justify-items-start gap-2">
          <p>It holds cards of people. They belong to one of your applications.</p>
          <Button href="/people/cards">Bring in people</Button>
        </div>
      );
    default:
      return null;
  }
}
