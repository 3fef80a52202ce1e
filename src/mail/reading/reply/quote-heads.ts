/**
 * What stands before the message that is answered. Attributions end a line or two with a verb and a colon, in the language of
 * the writer's program; they hold a date, a name or an address, so that "As she wrote:" is none.
 */
const VERBS = [
  "wrote|writes|said",
  "schrieb|hat geschrieben",
  "a écrit|écrit|a ecrit",
  "escribió|escribio|escribe",
  "ha scritto|scrisse|scrive",
  "schreef|heeft geschreven|het volgende geschreven",
  "escreveu|escreve",
  "skrev|kirjoitti|napisał\\(a\\)|napisał|napisała|pisze|napsal\\(a\\)|napsal|napsala|napísal\\(a\\)|írta|a scris|έγραψε|написал|написала|пишет|yazdı|写道|寫道|のメール|のメッセージ|작성",
].join("|");

const ATTRIBUTION_END = new RegExp(`(?:^|[\\s>),，]|\\d)(?:${VERBS})[^\\p{L}\\n]{0,40}[:：]$`, "iu");
const ATTRIBUTION_START =
  /^(?:on|am|le|el|il|op|em|den|em|pe|dnia|dne|w dniu|at|в|il giorno|no dia|a|na|ke|kl|tir)\s|^\d|^[\p{Lu}"'<]|^在|^于/iu;
/** An address, a time of day, a year, or a date of digits. */
const ATTRIBUTION_SIGN = /<?[^\s<>@]{1,64}@[^\s<>]{1,255}|\b\d{1,2}[:.h]\d{2}\b|\b20\d\d\b|\b\d{1,2}[./]\d{1,2}\b/;
/** German and Dutch put the verb before the name: "Am 16.11.2026 um 10:00 schrieb Alex Moreau:". */
const VERB_FIRST =
  /^(?:am|op|den|il|le|el|em)\s[^\n]{4,160}\b(?:schrieb|schreef|skrev|ha scritto|escreveu)\b[^\n]{0,160}:$/iu;

const LONGEST_ATTRIBUTION = 300;

/** Whether a line, or two or three that were broken, say who wrote what follows; the lines are trimmed. */
export function isAttribution(line: string): boolean {
  if (line.length < 12 || line.length > LONGEST_ATTRIBUTION) return false;
  const last = line.at(-1);
  if (last !== ":" && last !== "：") return false;
  if (VERB_FIRST.test(line)) return true;
  return ATTRIBUTION_END.test(line) && ATTRIBUTION_START.test(line) && ATTRIBUTION_SIGN.test(line);
}

const DIVIDER =
  /^[-_*=\s]{2,40}(?:original message|original appointment|forwarded message|forwarded by|reply message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|message initial|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|původní zpráva|исходное сообщение|原始邮件|元のメッセージ|begin forwarded message)[-_*=:\s]{0,40}$|^begin forwarded message:$|^_{20,100}$/iu;

/** Whether a trimmed line divides what was written from what is answered, whatever follows. */
export function isDivider(line: string): boolean {
  return line.length <= 160 && DIVIDER.test(line);
}

/** The names of headers as mail programs repeat them above the message that is answered. */
const HEADER_NAMES: Readonly<Record<HeaderKind, string>> = {
  from: "from|von|de|da|van|från|fra|lähettäjä|od|от|kimden|发件人|寄件者|差出人|보낸 사람",
  sent: "sent|date|gesendet|datum|envoyé|date d'envoi|enviado|enviado el|fecha|inviato|data|verzonden|enviada em|enviado em|skickat|sendt|lähetetty|wysłano|odesláno|отправлено|дата|发送时间|日時|送信日時|보낸 날짜",
  to: "to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|кому|收件人|宛先|받는 사람",
  subject:
    "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|aihe|temat|předmět|тема|主题|主旨|件名|제목",
};

type HeaderKind = "from" | "sent" | "to" | "subject";

const HEADER_LINES = Object.entries(HEADER_NAMES).map(
  ([kind, names]) => [kind as HeaderKind, new RegExp(`^[*>\\s]{0,4}(?:${names})\\s?[*]?\\s?[:：]`, "iu")] as const,
);

/** Which header a trimmed line repeats, if any. */
function headerKindOf(line: string): HeaderKind | undefined {
  if (line.length > 2_000) return undefined;
  return HEADER_LINES.find(([, pattern]) => pattern.test(line.slice(0, 60)))?.[0];
}

/**
 * Whether repeated headers begin at this line: whom it is from, and at least two others in the lines after it. Empty lines
 * and headers that went on to the next line are passed over.
 */
export function beginsHeaderBlock(lines: readonly string[], index: number): boolean {
  if (headerKindOf(lines[index] ?? "") !== "from") return false;
  const seen = new Set<HeaderKind>();
  for (const line of lines.slice(index + 1, index + 9)) {
    const kind = headerKindOf(line);
    if (kind !== undefined) seen.add(kind);
  }
  seen.delete("from");
  return seen.size >= 2;
}
