import type { CaseEdit } from "../../../app/index.ts";
import type { CaseHeader } from "../../../contract/index.ts";

/** A case's header as it stands in the fields of a form; empty where nothing is said. */
export interface EditedText {
  readonly role: string;
  readonly company: string;
  readonly timeZone: string;
  readonly country: string;
  readonly region: string;
  /** "09:00" */
  readonly opens: string;
  readonly closes: string;
  /** An id. */
  readonly playbook: string;
}

/** What the fields begin with; `playbookId` is that of the playbook in use. */
export function editedText({ role, company, calendar }: CaseHeader, playbookId: string): EditedText {
  const { timeZone, country = "", region = "", hours } = calendar;
  return {
    role,
    company,
    timeZone,
    country,
    region,
    opens: hours?.open ?? "",
    closes: hours?.close ?? "",
    playbook: playbookId,
  };
}

/** What the fields ask to be different; hours count where both are said. */
export function editOf(text: EditedText): CaseEdit {
  const { opens, closes, timeZone, country, region } = text;
  const hours = opens !== "" && closes !== "" ? { hours: { open: opens, close: closes } } : {};
  return {
    role: text.role.trim(),
    company: text.company.trim(),
    calendar: { timeZone: timeZone.trim(), country: country.trim(), region: region.trim(), ...hours },
  };
}
