import { type DateWords, numbered } from "./date-words.ts";
import { dayFirstPatterns } from "./day-first-patterns.ts";

/** How Italian writes dates. */
export const ITALIAN: DateWords = {
  language: "it",
  months: numbered([
    "gennaio gen",
    "febbraio feb",
    "marzo mar",
    "aprile apr",
    "maggio mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre set sett",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ]),
  weekdays: numbered(["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"]),
  numbers: {
    ...numbered(["un una uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"]),
    quindici: 15,
  },
  patterns: dayFirstPatterns({
    of: "(?:°)?",
    article: "(?:il|giorno)",
    next: "prossimo",
    thisWeek: "(?:di )?questa settimana|della settimana|fine settimana lavorativa",
    nextWeek: "(?:della |la )?(?:prossima settimana|settimana prossima)",
    nextMonth: "(?:del |il )?(?:prossimo mese|mese prossimo)",
    endOfMonth: "(?:la )?fine (?:del|di questo) mese|fine mese|questo mese",
    endOf: "(?:la |l')?(?:fine|inizio)(?: del(?:la)?| di)?",
    to: "al|e il|o il|e|o",
    within: "entro(?: i prossimi| le prossime)?|nei prossimi|nelle prossime|nel giro di",
    inside: "tra|fra|in",
    days: "giorni|giorno",
    businessDays: "giorni lavorativi",
    weeks: "settiman[ea]",
    tomorrow: "domani",
    afterTomorrow: "dopodomani",
    today: "oggi|stasera|questo pomeriggio|fine giornata",
    unclear:
      "(?:qualche|alcuni|alcune|pochi|poche) (?:giorn[oi]|settiman[ea])|circa (?:{N}) (?:giorni|settimane)|(?:{W}|settimana|mese) scors[oa]|(?:{N}) (?:giorni|settimane) fa|meta (?:{M}|mese)|natale|feste|a (?:{M})|in (?:{M})",
    yearEnd: "(?:la )?fine (?:dell')?anno",
  }),
  before: {
    earlier: /\bprima (?:del|di|della)(?: giorno)? ?$/,
    later: /\b(?:dopo(?: il)?|da|dal|a partire dal)(?: giorno)? ?$/,
    until: /\bfino (?:al|a)(?: giorno)? ?$/,
    through: /\btutto il ?$/,
    from: /\b(?:dal|da|tra il|a partire dal) ?$/,
    weekOf: /\bsettimana del ?(?:lunedi )?$/,
  },
  inclusive: /^(?:,? ?\(?(?:compreso|incluso|inclusi|compresi))/,
  latest: /^(?:,? ?al piu tardi)\b/,
  joins: /^(?: ?(?:al|e|o|fino al)(?: il)? | ?[-/] ?)$/,
};
