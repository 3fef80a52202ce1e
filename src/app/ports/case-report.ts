/** A case as a page to read or print: everything in words already. */
export interface CaseReport {
  readonly company: string;
  readonly role: string;
  readonly headline: string;
  /** When it was written, in words. */
  readonly writtenAt: string;
  /** The picture as SVG, made here: it is the one thing that is not escaped. */
  readonly picture: string | undefined;
  readonly sections: readonly ReportSection[];
}

/** A part of a report: rows of what belongs together, such as when and what. */
export interface ReportSection {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, text: string])[];
}
