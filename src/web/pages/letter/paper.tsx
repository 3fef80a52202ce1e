import type { ComponentChildren } from "preact";
import type { Contact } from "../../../engine/index.ts";
import type { ComposeOptions, Letter } from "../../../engine/letters/index.ts";
import { Card } from "../../design/index.ts";
import type { LetterChange } from "./letter-state.ts";
import { phoneLink } from "./mail-link.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { PaperFoot } from "./paper-foot.tsx";
import { WrittenField } from "./written-field.tsx";

export interface PaperProps {
  readonly letter: Letter;
  readonly contact: Contact | undefined;
  readonly caseHref: string;
  readonly findings: readonly NumberedFinding[];
  readonly fields: Readonly<Record<"subject" | "body", string>>;
  readonly options: ComposeOptions;
  readonly words: number;
  readonly length: { readonly fewest: number; readonly most: number } | undefined;
  readonly describedBy: string;
  readonly onWrite: (change: LetterChange) => void;
  readonly onOptions: (options: ComposeOptions) => void;
  readonly onNumber: (finding: NumberedFinding) => void;
  readonly onCaret: (finding: NumberedFinding | undefined) => void;
  /** From which mailbox it goes; nothing where it does not go from here. */
  readonly sender?: ComponentChildren;
  /** At the very foot: when it goes. */
  readonly foot?: ComponentChildren;
}

/** The letter as a sheet of paper: to whom, subject, text, and below how it sounds and how long it is. */
export function Paper(props: PaperProps) {
  const { letter, findings, fields, onWrite, onNumber, onCaret, describedBy, sender, foot } = props;
  const of = (field: string) => findings.filter((finding) => finding.field === field);
  const common = { describedBy, onNumber, onCaret };
  return (
    <Card as="section" aria-label={letter.channel === "phone" ? "Script" : "Draft"} class="flex flex-col">
      <div class="grid grid-cols-[4.25rem_minmax(0,1fr)] enlarged:grid-cols-1 gap-x-2 gap-y-1.5 border-b border-line px-4 py-3.5 text-control tablet:px-8">
        <span class="text-ink-3">{letter.channel === "phone" ? "Call" : "To"}</span>
        <Recipient {...props} />
        {sender !== undefined && (
          <>
            <span class="self-center text-ink-3">From</span>
            <div class="min-w-0 wrap-anywhere">{sender}</div>
          </>
        )}
        {letter.subject !== null && (
          <>
            <label for={fields.subject} class="text-ink-3">
              Subject
            </label>
            <WrittenField
              id={fields.subject}
              label="Subject"
              class="font-semibold"
              oneLine
              value={letter.subject}
              findings={of("subject")}
              onValue={(subject) => onWrite({ subject })}
              {...common}
            />
          </>
        )}
      </div>
      <WrittenField
        id={fields.body}
        label={letter.channel === "phone" ? "What to say" : "Text of the letter"}
        class="mx-4 mt-6 mb-5 min-h-72 max-w-[34em] grow text-letter tablet:mx-8 desktop:min-h-[23rem]"
        value={letter.body}
        findings={of("body")}
        onValue={(body) => onWrite({ body })}
        {...common}
      />
      <PaperFoot {...props} />
      {foot}
    </Card>
  );
}

/** Whom it goes to and where, or what is missing for that. */
function Recipient({ contact, letter: { channel }, caseHref }: PaperProps) {
  if (contact === undefined) return <span>{channel === "phone" ? "the company" : "nobody yet"}</span>;
  const { id, name, email, phone, address } = contact;
  const where = channel === "phone" ? phone : channel === "post" ? address : channel === "email" ? email : "";
  return (
    <span class="min-w-0 break-words">
      <bdi>{name}</bdi>{" "}
      {channel === "phone" && phone !== undefined ? (
        <a class="font-semibold whitespace-nowrap text-accent" href={phoneLink(phone)}>
          <bdi>{phone}</bdi>
        </a>
      ) : (
        <bdi class={`text-ink-3 ${channel === "post" ? "block whitespace-pre-line" : ""}`}>{where}</bdi>
      )}
      {where === undefined && (
        <a class="text-accent" href={`${caseHref}?person=${encodeURIComponent(id)}`}>
          Add {channel === "phone" ? "the number" : channel === "post" ? "the postal address" : "the address"}
        </a>
      )}
    </span>
  );
}
