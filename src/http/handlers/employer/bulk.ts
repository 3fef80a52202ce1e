import {
  approveBulk as approveLetters,
  type BulkApproval,
  type BulkLetter,
  type BulkPreview,
  type BulkRow,
  type ChangedRow,
  casesShown,
  digestPreview,
  owedTo,
  previewLetters,
  takeShown,
} from "../../../app/index.ts";
import {
  type ApproveBulkJson,
  type BulkPreviewJson,
  type BulkProgressJson,
  type BulkRequestJson,
  type BulkRowJson,
  parseApproveBulk,
  parseBulkRequest,
} from "../../../contract/http/index.ts";
import { faultAt, findingToJson, type OpeningJson } from "../../../contract/index.ts";
import type { ApiContext } from "../../api-context.ts";
import { mailOf } from "../../api-mail.ts";
import { chooseAccount } from "../../choose-account.ts";
import { digestLetter } from "../../digest-letter.ts";
import { invalid, Problem } from "../../problem.ts";
import { json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";
import { getOpening, listCandidatesNow } from "./openings.ts";

/** `POST /api/bulk/preview` */
export const previewBulk: ApiHandler<"POST /api/bulk/preview"> = async ({ body }, api) => {
  const asked = parseBulkRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening } = await getOpening(asked.value.opening, api);
  const { action, cases } = asked.value;
  const caseIds = cases ?? owedTo(action, (await listCandidatesNow(api)).everybody(opening.id));
  return json(previewJson(await prepare(asked.value, { opening, caseIds }, api)));
};

async function prepare(
  { action, words, tone, length, variant }: BulkRequestJson,
  { opening, caseIds }: { readonly opening: OpeningJson; readonly caseIds: readonly string[] },
  api: ApiContext,
): Promise<BulkPreview> {
  const { store, holidays, now, version, mail } = api.services;
  const everybody = (await listCandidatesNow(api)).everybody(opening.id);
  const request = {
    action,
    caseIds,
    ...(words === undefined ? {} : { words }),
    ...(tone === undefined ? {} : { tone }),
    ...(length === undefined ? {} : { length }),
    ...(variant === undefined ? {} : { variant }),
  };
  const input = { store, outbox: mail?.outbox, opening, everybody, holidays, now: now(), version };
  return previewLetters(request, input);
}

function previewJson(preview: BulkPreview): BulkPreviewJson {
  const count = (kind: BulkRow["fate"]["kind"]) => preview.rows.filter(({ fate }) => fate.kind === kind).length;
  return {
    action: preview.action,
    rows: preview.rows.map(rowJson),
    goes: count("goes"),
    blocked: count("blocked"),
    nothingToSend: count("nothing-to-send"),
    unequal: preview.unequal.map(({ caseId, sentence }) => ({ case: caseId, because: unequalWords(sentence) })),
    digest: digestPreview(preview),
  };
}

function unequalWords(sentence: string): string {
  return sentence === "" ? "Something is missing that the others are told." : `The others are not told: “${sentence}”`;
}

function rowJson({ caseId, name, stage, to, letter, fate }: BulkRow): BulkRowJson {
  return {
    case: caseId,
    name,
    stage,
    to,
    subject: letter?.subject ?? null,
    body: letter?.body ?? null,
    findings: letter === null ? [] : findingsJson(letter),
    fate: fate.kind,
    ...("because" in fate ? { because: fate.because } : {}),
  };
}

function findingsJson({ contactId, subject, body, findings }: BulkLetter): BulkRowJson["findings"] {
  const letter = { to: contactId, channel: "email", subject, body, attachments: [] } as const;
  return findings.map((finding) => findingToJson(finding, letter));
}

/** `POST /api/bulk/approve` */
export const approveBulk: ApiHandler<"POST /api/bulk/approve"> = async ({ body }, api) => {
  const mail = mailOf(api);
  const asked = parseApproveBulk(body);
  if (!asked.ok) throw invalid(asked.error);
  const { opening } = await getOpening(asked.value.opening, api);
  const account = await chooseAccount(asked.value, mail);
  // One after the other: whoever asks twice at once gets each letter approved once.
  return api.perCase.run(`opening ${opening.id}`, async () => {
    const { preview, already } = await takeApproved(asked.value, opening, api);
    const { store, holidays, newId, now, version } = api.services;
    const approved = await approveLetters(preview, {
      ...mail,
      store,
      holidays,
      newId,
      clock: now,
      version,
      account,
      digest: digestLetter,
      openLetters: mail.connector.openLetters,
      isUnequalMeant: asked.value.isUnequalMeant === true,
    });
    if (!approved.ok) throw unequalProblem(approved.unequal, preview);
    mail.office.wake();
    return json(progressJson(approved.approval, { preview, already }));
  });
};

/** The letters as they are now, where they are what was shown. */
async function takeApproved(asked: ApproveBulkJson, opening: OpeningJson, api: ApiContext) {
  const { digest, action, edited = [] } = asked;
  const everybody = (await listCandidatesNow(api)).everybody(opening.id).map(({ caseId }) => caseId);
  const shown = casesShown(digest, { openingId: opening.id, action }, asked.cases ?? everybody);
  if (shown === undefined)
    throw invalid([faultAt("digest", "the digest of a preview of the same", digest.slice(0, 40))]);
  const now = await prepare(asked, { opening, caseIds: shown }, api);
  const letters = edited.map(({ case: caseId, subject, body }) => ({ caseId, subject, body }));
  const taken = takeShown(digest, now, letters);
  if (!taken.ok) throw changedProblem(taken.changed);
  return taken;
}

function changedProblem(changed: readonly ChangedRow[]): Problem {
  const [first] = changed;
  const more = changed.length === 1 ? "" : ` So it is with ${changed.length - 1} more.`;
  return new Problem("preview-changed", `${first!.name}: ${first!.because}${more} Nothing was approved. Look again.`, {
    faults: changed.slice(0, MOST_TOLD).map(({ caseId, because }) => ({ place: `cases ${caseId}`, expected: because })),
  });
}

const MOST_TOLD = 100;

function unequalProblem(unequal: BulkPreview["unequal"], { rows }: BulkPreview): Problem {
  const names = new Map(rows.map(({ caseId, name }) => [caseId, name]));
  const faults = unequal.slice(0, MOST_TOLD).map(({ caseId, sentence }) => {
    return { place: `cases ${caseId}`, expected: unequalWords(sentence) };
  });
  const [first] = unequal;
  const detail = `${names.get(first!.caseId)}: ${unequalWords(first!.sentence)} Nothing was approved.`;
  return new Problem("letters-unequal", detail, { faults });
}

function progressJson(
  { outcomes }: BulkApproval,
  { preview, already }: { readonly preview: BulkPreview; readonly already: number },
): BulkProgressJson {
  const names = new Map(preview.rows.map(({ caseId, name }) => [caseId, name]));
  const count = (kind: string) => [...outcomes.values()].filter((outcome) => outcome.kind === kind).length;
  const refused = [...outcomes].flatMap(([caseId, outcome]) => {
    return outcome.kind === "refused" ? [{ case: caseId, name: names.get(caseId)!, because: outcome.because }] : [];
  });
  const blocked = preview.rows.flatMap(({ caseId, name, fate }) => {
    return fate.kind === "blocked" ? [{ case: caseId, name, because: fate.because }] : [];
  });
  return {
    approved: count("approved"),
    drafted: count("drafted"),
    already: already + count("already"),
    blocked: [...blocked, ...refused],
  };
}
