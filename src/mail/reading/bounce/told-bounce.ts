import { headersOf, type ParsedMessage } from "../message.ts";
import { cleanAddress } from "./delivery-status.ts";

/** A bounce in words, as programs write it that know no reports: which address, and whether it is over. */
export interface ToldBounce {
  readonly address: string;
  readonly permanent: boolean;
  readonly excerpt: string;
}

/** Where a copy of the message that bounced begins: addresses below are its own. */
const COPY =
  /^(?:[->*\s]{0,12}(?:below this line is a copy|this is a copy of|original message|the original message|message header follows|original message headers|unsent message|returned message|copy of (?:the )?message|-{3,} message|ursprüngliche nachricht|en-têtes|encabezados|hier folgt|returned mail follows|message follows|begin original)|return-path:|received: from|x-original-message)/im;

/** That it did not arrive, or not yet; the address stands in or below these words. */
const FAILED =
  /(?:could ?n[o']t be delivered|couldn.t be delivered|was(?: not|n.t) delivered|has not been delivered|not been delivered|unable to deliver|undeliverable|undelivered|cannot be delivered|can.t be delivered|delivery (?:to|has failed|failed|failure)|failed permanently|permanent (?:fatal )?errors?|did(?: not|n.t) reach|following address(?:es|\(es\))?|following recipients?|failed:|wasn.t delivered|not deliverable|no such user|user unknown|address rejected|does not exist|address couldn.t be found|mailbox (?:is )?(?:full|unavailable)|over quota|nicht zugestellt|konnte nicht|unzustellbar|n'a pas (?:pu|été)|pas pu être (?:remis|distribué|livré)|no se (?:ha podido|pudo) entregar|no pudo (?:ser )?entreg|non (?:è stato possibile|e stato possibile|recapitat)|impossibile recapitare|kon niet worden|niet (?:worden )?bezorgd|não (?:foi|pôde|pode)|kunde inte|kunne ikke|nie (?:można|może|został)|не (?:удалось|доставлено|может)|送信できません|配信できません|配信不能|无法(?:投递|送达|发送)|退信|전달(?:되지|할 수))/i;

const DELAYED =
  /\b(?:delayed|not yet been delivered|has not yet|will (?:continue|keep) (?:to )?(?:try|trying|retry)|will be retried|still (?:being retried|trying)|(?:this is a )?warning (?:message )?only|you do not need to resend|no action is required|delivery incomplete|will retry|temporary (?:problem|failure|error)|zustellung verzögert|verzögert|retardé|demorad[oa]|ritardata|vertraagd|atrasada)\b/i;
const GIVEN_UP =
  /\b(?:given up|giving up|giving it up|failed permanently|permanent(?:ly)?(?: fatal)? (?:errors?|failure|failed)|will not be retried|won.t be retried|has expired|expired|too long|retry timeout exceeded|no longer (?:be )?(?:retried|tried)|endgültig)\b/i;
const ENHANCED = /(?:^|[\s(#:])([245])\.\d{1,3}\.\d{1,3}\b/;
const REPLY_CODE = /(?:^|[\s(:"'>-])([45])\d\d[ -](?=\D)/;

const OWN = /^(?:mailer-daemon|postmaster|mail-daemon|maildaemon|no-?reply|mailerdaemon|abuse|support)@/i;

/** Of a report in words, so much is read. */
const READ_CHARACTERS = 16_000;

/** Reads a bounce in words; undefined where the text does not say that something was not delivered, or to whom. */
export function readToldBounce(message: ParsedMessage): ToldBounce | undefined {
  const text = beforeCopy(message.text.slice(0, READ_CHARACTERS));
  const named = headersOf(message, "x-failed-recipients")
    .map(cleanAddress)
    .find((address) => address !== "");
  const match = FAILED.exec(text) ?? DELAYED.exec(text);
  if (match === null && named === undefined) return undefined;
  const place = match?.index ?? 0;
  const address = named ?? addressNear(text, place);
  if (address === undefined) return undefined;
  return { address, permanent: isOver(text, message.subject), excerpt: lineAt(text, place) };
}

/** Whether a text says that something was not delivered, or not yet. */
export function tellsOfFailure(text: string): boolean {
  const head = text.slice(0, READ_CHARACTERS);
  return FAILED.test(head) || DELAYED.test(head);
}

function beforeCopy(text: string): string {
  const copy = COPY.exec(text);
  return copy === null || copy.index < 40 ? text : text.slice(0, copy.index);
}

/** The first address in or below what failed, else the last one above. */
function addressNear(text: string, place: number): string | undefined {
  const from = text.lastIndexOf("\n", place) + 1;
  return foreignAddresses(text.slice(from)).at(0) ?? foreignAddresses(text.slice(0, from)).at(-1);
}

function foreignAddresses(text: string): readonly string[] {
  return [...text.matchAll(/[^\s<>()[\]",;:@]{1,64}@[^\s<>()[\]",;:@]{1,253}/g)]
    .slice(0, 20)
    .map(([found]) => cleanAddress(found))
    .filter((address) => address !== "" && !OWN.test(address) && !/@.*\.(?:png|jpg|gif)$/i.test(address));
}

function isOver(text: string, subject: string): boolean {
  if (GIVEN_UP.test(text)) return true;
  if (DELAYED.test(text) || /\b(?:delay|delayed|warning)\b/i.test(subject)) return false;
  if (FAILED.test(text) || FAILED.test(subject)) return !isTemporaryOnly(text);
  const digit = ENHANCED.exec(text)?.[1] ?? REPLY_CODE.exec(text)?.[1];
  return digit === "5";
}

/** A code of class 4 and none of class 5, where nothing says that it was given up. */
function isTemporaryOnly(text: string): boolean {
  const digit = ENHANCED.exec(text)?.[1] ?? REPLY_CODE.exec(text)?.[1];
  return (
    digit === "4" &&
    !/\b(?:was not delivered|wasn.t delivered|undeliverable|undelivered|could ?n[o']t be delivered|has failed|failed)\b/i.test(
      text,
    )
  );
}

function lineAt(text: string, place: number): string {
  const start = text.lastIndexOf("\n", place) + 1;
  const end = text.indexOf("\n", place);
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + 160)).trim();
}
