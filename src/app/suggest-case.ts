import { foldText } from "./fold-text.ts";
import type { MessageHead, MessageReading } from "./ports/index.ts";

/** An application that no case knows of, as the receipt of an applicant system tells it. */
export interface CaseSuggestion {
  readonly company: string;
  readonly role?: string;
  /** When the receipt came; epoch milliseconds. */
  readonly at: number;
  readonly from: string;
  readonly subject: string;
}

const HINT =
  /\b(?:application|applying|applied|candidacy|your interest|bewerbung|candidature|solicitud|candidatura|sollicitatie)\b/i;

/** Whether a head alone lets one suppose a receipt: only then is it worth reading the message. */
export function mayBeReceipt({ subject }: Pick<MessageHead, "subject">): boolean {
  return HINT.test(subject);
}

/** What subjects of receipts say; gaps are of bounded length, and the first that fits counts. */
const SUBJECTS: readonly RegExp[] = [
  /\b(?:application|applying|applied|interest)\b.{0,20}? (?:for|to|in) (?:the |our )?(?<role>.{2,80}?)(?: position| role| job| opening)? (?:at|with) (?<company>.{2,80})$/i,
  /\bbewerbung (?:als|um|auf|für) (?:die stelle )?(?<role>.{2,80}?) bei (?:der )?(?<company>.{2,80})$/i,
  /\bcandidature (?:au poste de|pour) (?<role>.{2,80}?) chez (?<company>.{2,80})$/i,
  /\b(?:application|applying|applied|interest)\b.{0,20}? (?:to|at|in|with) (?<company>.{2,80})$/i,
  /\bbewerbung bei (?:der )?(?<company>.{2,80})$/i,
];

/** The case that a message which is a receipt would begin; undefined where it names no company. */
export function suggestCase(
  { subject, from, at }: Pick<MessageHead, "subject" | "from" | "at">,
  { automatic }: Pick<MessageReading, "automatic">,
): CaseSuggestion | undefined {
  if (automatic !== "receipt" || from === undefined) return undefined;
  const plain = subject.slice(0, 300).replace(/\s+/g, " ").trim();
  const said = SUBJECTS.map((pattern) => pattern.exec(plain.replace(/[!.…\s]+$/, ""))?.groups).find(Boolean);
  const company = nameIn(said?.company) ?? companyOfSender(from.name) ?? companyOfAddress(from.address);
  if (company === undefined) return undefined;
  const role = nameIn(said?.role);
  return { company, ...(role === undefined ? {} : { role }), at, from: from.address, subject: plain };
}

/** Up to what programs put behind a name; undefined where nothing is left. */
function nameIn(text: string | undefined): string | undefined {
  const name = text?.split(/\s+[|–—-]\s+|[!?:]/, 1)[0]?.replace(/^["“'(\s]+|["”')\s.,;]+$/g, "");
  return name === undefined || name.length < 2 ? undefined : name;
}

const SYSTEMS =
  /(?:greenhouse|lever|workday|myworkday|ashby(?:hq)?|smartrecruiters|icims|taleo|jobvite|workable(?:mail)?|bamboohr|successfactors|recruitee|personio|teamtailor|breezy|linkedin|indeed(?:email)?|glassdoor|ziprecruiter|xing|stepstone|gmail|outlook|hotmail|yahoo)/i;
const TEAM =
  /\b(?:the|careers?|jobs?|recruiting|recruitment|recruiters?|talent|acquisition|hiring|hr|human resources|people|team|via|at|no-?reply|notifications?|do not reply|applications?)\b/gi;

/** "Globex Hiring Team" is Globex. */
function companyOfSender(name: string): string | undefined {
  const rest = name
    .replace(/\(.*?\)|\b(?:via|@)\s.*$/gi, " ")
    .replace(TEAM, " ")
    .replace(/\s+/g, " ");
  return SYSTEMS.test(rest) ? undefined : nameIn(rest.trim());
}

/** The last name of the domain but for its ending, where it is the company's own. */
function companyOfAddress(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (SYSTEMS.test(domain)) return undefined;
  const parts = domain.split(".").slice(0, -1);
  const name = parts.findLast((part) => !/^(?:co|com|org|net|ac|gov)$/.test(part)) ?? "";
  return name.length < 2 ? undefined : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** Suggestions without those that a case has already or that come twice: by company, and by role where both say one. */
export function freshSuggestions(
  suggestions: readonly CaseSuggestion[],
  known: readonly { readonly company: string; readonly role: string }[],
): readonly CaseSuggestion[] {
  const taken: { readonly company: string; readonly role: string | undefined }[] = known.map(folded);
  const fresh: CaseSuggestion[] = [];
  for (const suggestion of suggestions.toSorted((a, b) => a.at - b.at)) {
    const { company, role } = folded(suggestion);
    const isKnown = taken.some(
      (each) => each.company === company && (each.role === role || each.role === undefined || role === undefined),
    );
    if (isKnown) continue;
    taken.push({ company, role });
    fresh.push(suggestion);
  }
  return fresh;
}

function folded({ company, role }: { readonly company: string; readonly role?: string }) {
  return { company: foldText(company).trim(), role: role === undefined ? undefined : foldText(role).trim() };
}
