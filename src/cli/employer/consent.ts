import { type Consent, readConsent, withConsent } from "../../app/index.ts";
import type { CaseHeader } from "../../contract/index.ts";
import { describeDay, formatDate, parseDate } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { readDateOption, type TypedDate } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { chooseCandidate } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

/** `employer consent CANDIDATE`: shows until when they agreed to be kept; with an option, records what they said. */
export async function consentTyped(args: readonly string[], services: Services): Promise<ExitStatus> {
  const spec = { until: "string", given: "string", asked: "string", withdrawn: "boolean", json: "boolean" } as const;
  const { options, positionals } = parseArguments(args, spec);
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) misuse("employer consent: expected one CANDIDATE");
  const { until, given, asked, withdrawn } = options;
  if (withdrawn && (until ?? given ?? asked) !== undefined) misuse("employer consent: expected --withdrawn alone");
  const { store, candidates } = await openEmployerDesk(services);
  const row = chooseCandidate(typed, candidates);
  const header = (await store.findCase(row.caseId))!.header;
  const before = readConsent(header);
  const after = withdrawn ? undefined : await changed(before, { until, given, asked }, { header, services });
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    await store.reviseCase(row.caseId, withConsent(header, after), services.now);
  }
  if (options.json) return outJson({ case: row.caseId, consent: after ?? null }, services);
  await services.terminal.out(`${consentSentence(row.name, after)}\n`);
  return 0;
}

interface TypedConsent {
  readonly until: string | undefined;
  readonly given: string | undefined;
  readonly asked: string | undefined;
}

async function changed(
  before: Consent | undefined,
  { until, given, asked }: TypedConsent,
  { header, services }: { readonly header: CaseHeader; readonly services: Services },
): Promise<Consent | undefined> {
  const { calendar } = header;
  const day = (typed: Pick<TypedDate, "name" | "text" | "direction">) =>
    readDateOption({ ...typed, calendar }, services);
  if (until === undefined) {
    if ((given ?? asked) !== undefined && before === undefined) misuse("employer consent: expected --until DATE first");
    if (before === undefined) return undefined;
  }
  const givenOn = given ?? (until === undefined ? undefined : "today");
  return {
    ...(until === undefined ? before! : { until: await day({ name: "until", text: until }) }),
    ...(givenOn === undefined ? {} : { givenOn: await day({ name: "given", text: givenOn, direction: "past" }) }),
    ...(asked === undefined ? {} : { askedOn: await day({ name: "asked", text: asked, direction: "past" }) }),
  };
}

function consentSentence(name: string, consent: Consent | undefined): string {
  if (consent === undefined) return `${name} has not agreed to be kept.`;
  const day = (date: string) => `${describeDay(parseDate(date))} ${formatDate(parseDate(date)).slice(0, 4)}`;
  const given = consent.givenOn === undefined ? "" : `, said on ${day(consent.givenOn)}`;
  const asked = consent.askedOn === undefined ? "" : ` Asked again on ${day(consent.askedOn)}.`;
  return `${name} agreed to be kept until ${day(consent.until)}${given}.${asked}`;
}
