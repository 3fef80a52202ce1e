import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { classNames } from "../../design/index.ts";
import { findingAt, markText, type NumberedFinding, type TextPart } from "./numbered-findings.ts";

export interface WrittenFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly findings: readonly NumberedFinding[];
  /** Enter makes no new line: for a subject. */
  readonly oneLine?: boolean | undefined;
  /** The id of what says how much was found. */
  readonly describedBy?: string | undefined;
  /** The finding whose place the caret has come to. */
  readonly onCaret?: ((finding: NumberedFinding | undefined) => void) | undefined;
  /** A number in the text was touched. */
  readonly onNumber: (finding: NumberedFinding) => void;
  readonly class?: string | undefined;
}

/**
 * A text with what was found in it underlined where it stands. What is typed in is a plain text area, so that writing,
 * undoing, reading aloud and the system's own keyboard are the browser's; the marks are drawn on a copy of the text behind it.
 */
export function WrittenField(props: WrittenFieldProps) {
  const { id, label, value, onValue, findings, oneLine, describedBy, onCaret, onNumber, class: given } = props;
  const copy = useRef<HTMLDivElement>(null);
  const parts = markText(value, findings);
  const spots = useNumberSpots(copy, parts);
  const caretMoved = (event: { readonly currentTarget: HTMLTextAreaElement }) =>
    onCaret?.(findingAt(event.currentTarget.selectionStart, value, findings));
  return (
    <div class={classNames("written", given)}>
      <div ref={copy} class="written-copy" dir="auto" aria-hidden="true">
        {parts.map((part, index) => (
          <Piece key={index} part={part} />
        ))}
        {"\u200b"}
      </div>
      <textarea
        id={id}
        class="written-text"
        aria-label={label}
        aria-describedby={describedBy}
        dir="auto"
        rows={1}
        spellcheck
        value={value}
        onInput={(event) =>
          onValue(oneLine ? event.currentTarget.value.replace(/\s*\n\s*/g, " ") : event.currentTarget.value)
        }
        onKeyDown={(event) => oneLine && event.key === "Enter" && !event.isComposing && event.preventDefault()}
        onKeyUp={caretMoved}
        onClick={caretMoved}
      />
      {spots.map(({ finding, x, y }) => (
        <button
          key={finding.number}
          type="button"
          class={`written-number written-number-${finding.severity}`}
          style={{ left: `${x}px`, top: `${y}px` }}
          aria-label={`Finding ${finding.number}: ${finding.message}`}
          onClick={() => onNumber(finding)}
        >
          {finding.number}
        </button>
      ))}
    </div>
  );
}

function Piece({ part: { text, finding } }: { readonly part: TextPart }) {
  if (finding === undefined) return <span>{text}</span>;
  const look = finding.rule === "letter.gap" ? "gap" : finding.severity;
  return <mark class={`written-mark written-mark-${look}`}>{text}</mark>;
}

interface Spot {
  readonly finding: NumberedFinding;
  readonly x: number;
  readonly y: number;
}

/** Where the numbers stand: behind the last letter of each mark, as the browser laid it out. */
function useNumberSpots(copy: { readonly current: HTMLDivElement | null }, parts: readonly TextPart[]) {
  const [spots, setSpots] = useState<readonly Spot[]>([]);
  const measured = useRef("");
  const measure = useRef(() => {});
  measure.current = () => {
    const found = copy.current === null ? [] : measureSpots(copy.current, parts);
    const told = JSON.stringify(found.map(({ finding, x, y }) => [finding.number, finding.message, x, y]));
    // Only what moved is drawn again.
    if (told === measured.current) return;
    measured.current = told;
    setSpots(found);
  };
  useLayoutEffect(() => measure.current());
  useLayoutEffect(() => {
    const again = () => measure.current();
    const observer = new ResizeObserver(again);
    if (copy.current !== null) observer.observe(copy.current);
    void document.fonts?.ready.then(again);
    return () => observer.disconnect();
  }, [copy]);
  return spots;
}

function measureSpots(copy: HTMLElement, parts: readonly TextPart[]): readonly Spot[] {
  const origin = copy.getBoundingClientRect();
  const isFromRight = getComputedStyle(copy).direction === "rtl";
  return parts.flatMap(({ finding, isEnd }, index) => {
    if (finding === undefined || !isEnd) return [];
    const last = [...(copy.children[index]?.getClientRects() ?? [])].at(-1);
    if (last === undefined) return [];
    const x = Math.round((isFromRight ? last.left : last.right) - origin.left);
    return [{ finding, x, y: Math.round(last.top - origin.top) }];
  });
}
