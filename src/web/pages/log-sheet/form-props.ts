import type { ContactJson } from "../../../contract/index.ts";
import type { Channel, Instant, ReaderClock, Side } from "../../../engine/index.ts";
import type { Told } from "./told.ts";

/** What every form of the sheet has around it. */
export interface FormContext {
  readonly caseId: string;
  readonly side: Side;
  readonly people: readonly ContactJson[];
  readonly onAdd: (person: ContactJson) => void;
  readonly clock: ReaderClock;
  readonly now: Instant;
  /** A decision was made already: it may go on after all. */
  readonly isDecided: boolean;
}

export interface FormProps<Part extends Told> {
  readonly told: Part;
  readonly onTold: (told: Part) => void;
  readonly context: FormContext;
}

/** How a word can go. */
export const CHANNELS: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: "email", label: "By email" },
  { value: "phone", label: "By phone" },
  { value: "message", label: "By message" },
  { value: "in-person", label: "In person" },
  { value: "post", label: "By post" },
];
