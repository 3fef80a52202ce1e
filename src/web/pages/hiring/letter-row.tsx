import { useState } from "preact/hooks";
import type { BulkRowJson } from "../../../contract/http/index.ts";
import { Button, Field, StateGlyph } from "../../design/index.ts";
import type { EditedLetter } from "./use-previews.ts";

export interface LetterRowProps {
  readonly row: BulkRowJson;
  readonly isOpen: boolean;
  /** How it differs from the others of its stage; undefined where it does not. */
  readonly differs: string | undefined;
  readonly edited: EditedLetter | undefined;
  readonly onEdited: (letter: EditedLetter) => void;
}

const GLYPHS = { goes: "open", blocked: "late", "nothing-to-send": "skipped" } as const;

/** One letter of many: to whom, what becomes of it, its text, and what was found in it. */
export function LetterRow({ row, isOpen, differs, edited, onEdited }: LetterRowProps) {
  const [isShown, setShown] = useState(isOpen);
  const { name, stage, to, fate, because } = row;
  return (
    <li class="border-t border-line first:border-t-0">
      <details open={isOpen} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary class="flex min-h-14 items-center gap-3 rounded-small py-1.5">
          <StateGlyph state={GLYPHS[fate]} />
          <span class="min-w-0 grow">
            <bdi class="font-semibold">{name}</bdi> <span class="text-secondary text-ink-2">{stage}</span>
            <span class="block text-secondary wrap-anywhere text-ink-2">
              {fate === "goes" ? (
                <>
                  to <bdi>{to}</bdi>
                  {edited !== undefined && " · written anew by you"}
                </>
              ) : (
                <span class={fate === "blocked" ? "font-medium text-late" : undefined}>{because}</span>
              )}
            </span>
          </span>
        </summary>
        {isShown && (
          <div class="grid gap-2 pb-4 ps-[1.875rem]">
            {differs !== undefined && <p class="text-secondary font-medium text-late">{differs}</p>}
            <LetterText row={row} edited={edited} onEdited={onEdited} />
            {fate === "blocked" && (
              <div>
                <Button size="small" href={`/case/${encodeURIComponent(row.case)}`}>
                  Open their page
                </Button>
              </div>
            )}
          </div>
        )}
      </details>
    </li>
  );
}

function LetterText({ row, edited, onEdited }: Pick<LetterRowProps, "row" | "edited" | "onEdited">) {
  const [isEditing, setEditing] = useState(false);
  if (row.body === null) return null;
  const letter = edited ?? { case: row.case, subject: row.subject ?? "", body: row.body };
  if (isEditing) {
    const keep = (changed: EditedLetter) => {
      onEdited(changed);
      setEditing(false);
    };
    return <LetterEditor letter={letter} onKeep={keep} onLeave={() => setEditing(false)} />;
  }
  return (
    <>
      <p class="font-semibold wrap-anywhere" dir="auto">
        {letter.subject}
      </p>
      <p class="max-w-[34em] font-serif text-[1.0625rem] leading-7 wrap-anywhere whitespace-pre-line" dir="auto">
        {letter.body}
      </p>
      {edited === undefined && <Findings row={row} />}
      {row.fate !== "nothing-to-send" && (
        <div>
          <Button size="small" onClick={() => setEditing(true)}>
            Edit this one
          </Button>
        </div>
      )}
    </>
  );
}

function Findings({ row: { findings } }: { readonly row: BulkRowJson }) {
  if (findings.length === 0) return null;
  return (
    <ul class="grid gap-1 text-secondary">
      {findings.map(({ rule, severity, line, column, message }) => (
        <li
          key={`${rule} ${line} ${column}`}
          class={`break-words ${severity === "blocks" ? "font-medium text-late" : "text-ink-2"}`}
        >
          {SEVERITIES[severity]}: {message}
        </li>
      ))}
    </ul>
  );
}

const SEVERITIES = { blocks: "To settle first", warns: "To look at", hints: "A thought" } as const;

interface LetterEditorProps {
  readonly letter: EditedLetter;
  readonly onKeep: (letter: EditedLetter) => void;
  readonly onLeave: () => void;
}

function LetterEditor({ letter, onKeep, onLeave }: LetterEditorProps) {
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  return (
    <div class="grid gap-3">
      <Field label="Subject" value={subject} onValue={setSubject} />
      <Field kind="textarea" label="Letter" rows={8} value={body} onValue={setBody} />
      <div class="flex flex-wrap gap-2">
        <Button size="small" kind="primary" onClick={() => onKeep({ ...letter, subject, body })}>
          Keep it so
        </Button>
        <Button size="small" kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
