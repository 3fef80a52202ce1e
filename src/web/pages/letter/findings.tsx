import { describeSourceId, type Playbook } from "../../../engine/index.ts";
import { Button } from "../../design/index.ts";
import { fixFor, gapWords, type LetterFix } from "./letter-fix.ts";
import { hasPlace, type NumberedFinding } from "./numbered-findings.ts";

export interface FindingsProps {
  readonly findings: readonly NumberedFinding[];
  readonly texts: { readonly subject: string; readonly body: string };
  readonly playbook: Playbook;
  /** The one whose place the caret stands in. */
  readonly current: number | undefined;
  readonly onFix: (fix: LetterFix) => void;
  /** Leads to the place in the text, and marks it to be written over. */
  readonly onShow: (finding: NumberedFinding) => void;
  /** What the ids of the list begin with: it stands twice on a page, once in a sheet. */
  readonly idPrefix: string;
}

/** What was found, in the order of the text: one sentence each, where it comes from, and one remedy. */
export function Findings({ findings, current, idPrefix, ...rest }: FindingsProps) {
  if (findings.length === 0) return <p class="text-secondary text-ink-2">Nothing to change.</p>;
  return (
    <ol class="grid">
      {findings.map((finding) => (
        <li
          key={`${finding.rule} ${finding.field} ${finding.start} ${finding.number}`}
          id={`${idPrefix}${finding.number}`}
          tabIndex={-1}
          class={`grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 border-t border-line py-3.5 first:border-t-0 first:pt-0 ${finding.number === current ? "shadow-[inset_3px_0_var(--accent)] ps-2.5" : ""}`}
        >
          <FindingEntry finding={finding} {...rest} />
        </li>
      ))}
    </ol>
  );
}

type EntryProps = Omit<FindingsProps, "findings" | "current" | "idPrefix"> & { readonly finding: NumberedFinding };

function FindingEntry({ finding, texts, playbook, onFix, onShow }: EntryProps) {
  const { severity, number, source, field } = finding;
  const text = field === "subject" ? texts.subject : texts.body;
  const gap = gapWords(finding, text);
  const fix = fixFor(finding, text);
  return (
    <>
      <span class={`finding-number finding-number-${severity}`}>
        <span class="hidden-visually">{SEVERITIES[severity]} </span>
        {number}
      </span>
      <div class="min-w-0">
        <p class={`text-control break-words ${severity === "hints" ? "text-ink-2" : ""}`} dir="auto">
          {gap === undefined ? finding.message : `A gap that only you can fill: ${gap}.`}
        </p>
        {source !== "judgement" && <p class="mt-0.5 text-caption text-ink-3">{describeSourceId(source, playbook)}</p>}
        <Remedy
          fix={fix}
          isGap={gap !== undefined}
          hasPlace={hasPlace(finding, text)}
          onFix={onFix}
          onShow={() => onShow(finding)}
        />
      </div>
    </>
  );
}

const SEVERITIES = { blocks: "To settle:", warns: "To look at:", hints: "A thought:" } as const;

interface RemedyProps {
  readonly fix: LetterFix | undefined;
  readonly isGap: boolean;
  readonly hasPlace: boolean;
  readonly onFix: (fix: LetterFix) => void;
  readonly onShow: () => void;
}

function Remedy({ fix, isGap, hasPlace: isSomewhere, onFix, onShow }: RemedyProps) {
  if (fix !== undefined) {
    return (
      <Button size="small" class="mt-2 max-w-full" onClick={() => onFix(fix)}>
        <span class="min-w-0 break-words" dir="auto">
          {fix.label}
        </span>
      </Button>
    );
  }
  if (!isSomewhere) return null;
  return (
    <Button size="small" kind={isGap ? "secondary" : "text"} class={isGap ? "mt-2" : "-ms-2.5 mt-1"} onClick={onShow}>
      {isGap ? "Fill it in" : "Show it"}
    </Button>
  );
}
