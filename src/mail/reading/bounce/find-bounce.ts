import type { Case } from "../../../engine/index.ts";
import { visibleFacts } from "../../../engine/index.ts";
import type { HeaderSignals } from "../automatic/header-signals.ts";
import { headerOf, type ParsedMessage } from "../message.ts";
import { cleanAddress, type RecipientStatus, readDeliveryStatus } from "./delivery-status.ts";
import { embeddedIds, embeddedRecipient } from "./embedded-ids.ts";
import { readToldBounce, tellsOfFailure } from "./told-bounce.ts";

/** A message about one that did not arrive, or has not yet. */
export interface Bounce {
  /** Undefined where nothing says which. */
  readonly bounced: { readonly address: string; readonly permanent: boolean } | undefined;
  readonly rule: string;
  readonly excerpt: string;
}

/** Who sends bounces. */
const DAEMON =
  /(?:^|[<"'\s])(?:mailer-?daemon|mail-?daemon|postmaster|mailerdaemon|maildelivery|mail\.daemon|microsoftexchange[0-9a-f]{8,40}|bounces?|mmdf|mailsystem)@|mail delivery (?:sub)?system|mail system internal|system administrator|delivery subsystem|mailer-daemon/i;

const SUBJECT =
  /\b(?:undeliverable|undelivered|undeliver|non-?deliver\w*|delivery (?:status notification|failure|failed|delayed|problem|has failed|incomplete|reports?|notification)|mail delivery|returned mail|return(?:ed)? to sender|failure notice|failure delivery|message (?:delayed|not delivered|status - undeliverable|undeliverable|could not be delivered|delivery)|mail (?:failure|system error|could not be delivered|not delivered)|unable to deliver|warning: (?:message|could not send)|nondeliverable|unzustellbar|nicht zustellbar|zustellung|non remis|échec|non distribué|no se (?:puede|pudo) entregar|no entregado|entrega fallida|error de entrega|mancato recapito|non recapitabile|impossibile recapitare|onbestelbaar|niet bezorgd|não (?:foi possível )?entreg\w*|falha na entrega|kunde inte levereras|ikke leveres|niedostarczon\w*|nie można dostarczyć|не доставлено|недоставленное|配信不能|配信できません|退信|无法投递|전송 실패|배달되지)\b|недоставлен|退信|配信不能|系统退信/i;

/** A bounce, told by its report or, where it has none, by several signs together; undefined where a message is none. */
export function findBounce(
  message: ParsedMessage,
  signals: HeaderSignals,
  theCase: Case | undefined,
): Bounce | undefined {
  const report = message.parts.find(({ type }) => type.endsWith("delivery-status"));
  if (report !== undefined) return reportedBounce(message, readDeliveryStatus(report.text), theCase);
  if (!looksLikeBounce(message, signals)) return undefined;
  const told = readToldBounce(message);
  const address = told?.address ?? cleanAddress(embeddedRecipient(message));
  const bounced =
    address === "" ? undefined : { address: knownAddress([address], theCase), permanent: told?.permanent ?? true };
  return { bounced, rule: "bounce.told", excerpt: told?.excerpt ?? message.subject };
}

/** A report that all went well is no bounce. */
function reportedBounce(
  message: ParsedMessage,
  statuses: readonly RecipientStatus[],
  theCase: Case | undefined,
): Bounce | undefined {
  const failed =
    statuses.find(isFailed) ?? statuses.find(({ action, statusClass }) => action === "delayed" || statusClass === 4);
  if (failed !== undefined) {
    const address = knownAddress([failed.address, failed.finalAddress], theCase);
    const excerpt = `Final-Recipient: ${failed.finalAddress}; Action: ${failed.action}`;
    return { bounced: { address, permanent: isFailed(failed) }, rule: "bounce.delivery-status", excerpt };
  }
  if (statuses.some(({ action }) => /^(?:delivered|relayed|expanded)$/.test(action))) return undefined;
  const told = readToldBounce(message);
  const bounced = told === undefined ? undefined : { address: told.address, permanent: told.permanent };
  return { bounced, rule: "bounce.report", excerpt: told?.excerpt ?? message.subject };
}

/** `Action: failed`; without an action, a status of class 5. */
function isFailed({ action, statusClass }: RecipientStatus): boolean {
  return action === "failed" || (action === "" && statusClass === 5);
}

/** The address that a contact of the case has, of several that may be meant; else the first. */
function knownAddress(addresses: readonly string[], theCase: Case | undefined): string {
  const known = new Set(theCase?.contacts.map(({ email }) => email?.toLowerCase()));
  return addresses.find((address) => known.has(address.toLowerCase())) ?? addresses[0] ?? "";
}

/** Two of: a daemon's address, a subject, an empty return path, the words; or the header that names who was not reached. */
function looksLikeBounce(message: ParsedMessage, { nullSender }: HeaderSignals): boolean {
  const isReport = /\breport-type\s{0,4}=\s{0,4}"?delivery-status/i.test(
    headerOf(message, "content-type").slice(0, 600),
  );
  if (isReport || headerOf(message, "x-failed-recipients") !== "") return true;
  const isDaemon =
    DAEMON.test(headerOf(message, "from").slice(0, 500)) || DAEMON.test(headerOf(message, "sender").slice(0, 500));
  const isCalled = SUBJECT.test(message.subject.slice(0, 500));
  const tells = tellsOfFailure(message.text);
  if (isDaemon) return isCalled || tells;
  return nullSender.length > 0 && isCalled && tells;
}

/** Whether a bounce is about a letter of the case: it holds the id of one that was sent. */
export function isAboutSent(message: ParsedMessage, theCase: Case): boolean {
  const sent = sentIds(theCase);
  return embeddedIds(message).some((id) => sent.has(id));
}

/** The ids of the letters that were sent, without angle brackets. */
export function sentIds(theCase: Case): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const fact of visibleFacts(theCase.facts, Number.POSITIVE_INFINITY)) {
    if (fact.kind === "sent" && fact.messageId !== undefined) ids.add(fact.messageId.trim().replace(/^<|>$/g, ""));
  }
  return ids;
}
