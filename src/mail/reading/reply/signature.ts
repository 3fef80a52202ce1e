/** The line that begins a signature (RFC 3676, section 4.3), also where a program ate the blank. */
const DASHES = /^(?:-- ?|—|–– ?)$/;

const SENT_FROM =
  /^(?:sent (?:from|via|with|using)|get outlook for|von meinem|gesendet (?:von|mit)|diese nachricht wurde von meinem|envoyé (?:de|depuis|à partir)|enviado (?:desde|do|de|a partir)|inviato d|verzonden (?:vanaf|met|via)|verstuurd vanaf|skickat från|sendt fra|lähetetty|wysłan[eoy] z|отправлено с)\b[^\n]{0,60}\b(?:iphone|ipad|ios|android|samsung|galaxy|blackberry|mobile|handy|mobil(?:telefon|gerät)?|smartphone|phone|outlook|mail|gmail|proton|yahoo|thunderbird|téléphone|móvil|celular|telefoon|telefono)\b[^\n]{0,80}$/iu;

/** Where a company's small print begins: paragraphs about confidence, the law, viruses and trees. */
const FOOTER =
  /^[*\s_]{0,4}(?:(?:confidential(?:ity)?(?: notice| note)?|disclaimer|legal notice|privileged|important notice|vertraulichkeitshinweis|haftungsausschluss|avis de confidentialité|aviso legal|avvertenza|aviso de confidencialidade)\b|this (?:e-?mail|message|communication)\b[^\n]{0,100}\b(?:confidential|privileged|intended (?:only|solely))|the (?:information|content)s? (?:contained )?(?:in|of) this (?:e-?mail|message|communication)\b|if you are not the (?:intended|named) (?:recipient|addressee)|diese (?:e-?mail|nachricht) (?:enthält|kann|ist)[^\n]{0,80}vertraulich|ce (?:message|courriel|mail)[^\n]{0,100}(?:confidentiel|destinataire)|este (?:mensaje|correo)[^\n]{0,100}(?:confidencial|destinatario)|questo messaggio[^\n]{0,100}(?:riservat|confidenzial|destinatari)|dit bericht[^\n]{0,100}vertrouwelijk|esta mensagem[^\n]{0,100}confidencia|please consider the environment|think before you print|denken sie an die umwelt|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message) because|to unsubscribe from this group|registered office:|sitz der gesellschaft|amtsgericht|geschäftsführer:)/iu;

const CLOSING =
  /^(?:best|kind|warm|warmest|many|with best|with kind|all|all the best|yours|sincerely|regards|cheers|thanks|thank you|many thanks|talk soon|take care|mit |beste|viele|liebe|herzliche|freundliche|schöne|gruß|grüße|lg|vg|mfg|cordialement|bien |sincères|bonne |amicalement|saludos|un saludo|atentamente|un cordial|cordiali|distinti|un caro|saluti|met vriendelijke|groet|hartelijke|groeten|atenciosamente|cumprimentos|abraço|um abraço|com os melhores)[^\n.!?]{0,40}[,!.]?$/iu;

/** What stands below a name: a number, an address, a page, a title or a company beside it. */
const CONTACT_LINE =
  /@|https?:|www\.|\+?\d[\d ().\-/]{6,}\d|\||·|•|\b(?:tel|phone|mobile|mob|cell|fax|direct|linkedin|e-?mail|telefon|mobil|tél|móvil)\b|\b(?:manager|director|recruiter|recruiting|partner|specialist|coordinator|talent|acquisition|head of|lead|engineer|officer|president|vp|hr|human resources|people|leiter(?:in)?|referent(?:in)?|personal|responsable|chargée?|directeur|directrice|gerente|responsabile|recursos humanos|ressources humaines)\b|\b(?:gmbh|inc|ltd|llc|ag|sa|s\.a\.|bv|b\.v\.|plc|corp|srl|lda)\b/iu;

/** The lines without the signature and the small print at their end. */
export function dropSignature(lines: readonly string[]): readonly string[] {
  const end = signatureStart(lines);
  return dropContactBlock(lines.slice(0, end));
}

function signatureStart(lines: readonly string[]): number {
  const start = lines.findIndex((line, index) => {
    const trimmed = line.trim();
    if (DASHES.test(line.replace(/\s+$/, " ").trimStart()) || DASHES.test(trimmed)) return true;
    if (SENT_FROM.test(trimmed)) return lines.slice(index + 1).every((next) => next.trim() === "" || next.length < 80);
    return trimmed.length > 8 && index > 0 && FOOTER.test(trimmed.slice(0, 300));
  });
  return start === -1 ? lines.length : start;
}

const LONGEST_BLOCK = 14;

/** A closing, a name, and below it only lines of a card: the card goes, closing and name stay. */
function dropContactBlock(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  const closing = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  if (closing === -1 || last - closing > LONGEST_BLOCK) return lines;
  const name = lines.findIndex((line, index) => index > closing && line.trim() !== "");
  if (name === -1 || name >= last) return lines;
  const card = lines.slice(name + 1, last + 1).filter((line) => line.trim() !== "");
  const isCard = card.every((line) => line.trim().length <= 90) && card.some((line) => CONTACT_LINE.test(line));
  return isCard && !card.some((line) => /[.?!]\s*$/.test(line) && line.length > 40) ? lines.slice(0, name + 1) : lines;
}
