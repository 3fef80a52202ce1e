import { type DatePattern, type DateWords, NEVER, numbered } from "./date-words.ts";

/** What differs between languages that write dates alike: "le 20 novembre", "el 20 de noviembre", "il 20 novembre". */
interface RomanceWords {
  /** Between day and month, such as `(?: de)?`. */
  readonly of: string;
  readonly article: string;
  readonly next: string;
  readonly thisWeek: string;
  readonly nextWeek: string;
  readonly nextMonth: string;
  readonly endOfMonth: string;
  readonly endOf: string;
  readonly to: string;
  readonly within: string;
  readonly inside: string;
  readonly days: string;
  readonly businessDays: string;
  readonly weeks: string;
  readonly tomorrow: string;
  readonly afterTomorrow: string;
  readonly today: string;
  readonly unclear: string;
  readonly yearEnd: string;
}

function romancePatterns(words: RomanceWords): readonly DatePattern[] {
  const weekday = `(?:(?<w>{W}),? (?:${words.article} ?)?(?:dia )?)?`;
  const range = `(?:\\s?(?:-|${words.to})\\s?(?:(?<d2>\\d{1,2})))?`;
  const several = `(?:(?<n>{N}) (?:a|o|ou|of|-|y|e|et) )?(?<n2>{N})`;
  return [
    ["(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)", { kind: "date" }],
    [words.unclear, { kind: "unclear" }],
    [`${weekday}(?<d>\\d{1,2}|1er)${range}${words.of} (?<m>{M})(?:,?${words.of} (?<y>20\\d\\d))?`, { kind: "date" }],
    [`${weekday}(?<d>\\d{1,2})[/.-](?<m>1[0-2]|0?[1-9])(?:[/.-](?<y>(?:20)?\\d\\d))?(?!\\d)`, { kind: "date" }],
    [`(?<w>{W}),? (?:${words.article} ?)?(?:dia )?(?<d>\\d{1,2})(?! ?(?:h|:|/|\\d))`, { kind: "day-of-month" }],
    [`(?:${words.next} (?<w>{W})|(?<w2>{W}) ${words.next})`, { kind: "weekday", which: "next" }],
    [
      `(?<w>{W}) (?:de (?:la )?|della |da |van )?(?:${words.nextWeek})|(?:${words.nextWeek}),? (?<w2>{W})`,
      { kind: "weekday", which: "next-week" },
    ],
    [`(?:${words.endOf} )?(?:${words.nextWeek})`, { kind: "week", shift: 1 }],
    [`(?:${words.endOf} )?(?:${words.thisWeek})`, { kind: "week", shift: 0 }],
    [`(?:${words.endOf} )?(?:${words.nextMonth})`, { kind: "month", shift: 1 }],
    [words.endOfMonth, { kind: "month", shift: 0 }],
    [`(?:${words.endOf}) (?<m>{M})(?:${words.of} (?<y>20\\d\\d))?`, { kind: "named-month" }],
    [words.yearEnd, { kind: "year-end" }],
    [
      `(?:${words.within}|${words.inside}) ${several} (?:${words.businessDays})`,
      { kind: "span", unit: "business-day", isWithin: true },
    ],
    [`(?:${words.within}) ${several} (?:${words.days})`, { kind: "span", unit: "day", isWithin: true }],
    [
      `(?:${words.within}) ${several} (?:${words.weeks})|(?:${words.inside}) (?<n3>{N}) (?:a|o|ou|of|-|y|e|et) (?<n4>{N}) (?:${words.weeks})`,
      { kind: "span", unit: "week", isWithin: true },
    ],
    [`(?:${words.inside}) (?<n>{N}) (?:${words.weeks})`, { kind: "span", unit: "week", isWithin: false }],
    [`(?:${words.inside}) (?<n>{N}) (?:${words.days})`, { kind: "span", unit: "day", isWithin: false }],
    [words.afterTomorrow, { kind: "day", shift: 2 }],
    [words.tomorrow, { kind: "day", shift: 1 }],
    [words.today, { kind: "day", shift: 0 }],
    ["(?<w>{W})(?! (?:passe|dernier|pasado|scorso|passad[oa]))", { kind: "weekday", which: "coming" }],
  ];
}

/** How French writes dates. */
export const FRENCH: DateWords = {
  language: "fr",
  months: numbered([
    "janvier janv",
    "fevrier fevr",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "decembre dec",
  ]),
  weekdays: numbered(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
  numbers: {
    ...numbered(["un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]),
    quinze: 15,
  },
  patterns: romancePatterns({
    of: "(?:er)?",
    article: "le",
    next: "prochain",
    thisWeek: "(?:de )?cette semaine|de la semaine|la fin de (?:la )?semaine|fin de semaine",
    nextWeek: "(?:de )?la semaine prochaine|semaine prochaine|debut de semaine prochaine|fin de semaine prochaine",
    nextMonth: "(?:du )?mois prochain|le mois prochain",
    endOfMonth: "(?:la )?fin (?:du|de ce) mois|fin de mois|ce mois-ci",
    endOf: "(?:la )?(?:fin|debut|courant)(?: du mois)?(?: de| d')?",
    to: "au|et le|ou le|et|ou",
    within: "sous|d'ici|dans (?:un delai de|les)|au cours des|dans les prochains|dans les prochaines|d'ici (?:a|une)",
    inside: "dans",
    days: "(?:prochains )?jours?",
    businessDays: "jours? (?:ouvres?|ouvrables?)",
    weeks: "(?:prochaines )?semaines?",
    tomorrow: "demain",
    afterTomorrow: "apres-demain",
    today: "aujourd'hui|ce soir|cet apres-midi|fin de journee",
    unclear:
      "quelques (?:jours|semaines)|environ (?:{N}) (?:jours|semaines)|(?:{W}|semaine|mois) (?:dernier|derniere|passee?)|il y a (?:{N}) (?:jours|semaines)|mi-(?:{M})|noel|fetes|courant (?:{M})|en (?:{M})",
    yearEnd: "(?:la )?fin (?:de l'|d')annee",
  }),
  before: {
    earlier: /\bavant(?: le| la| l')? ?$/,
    later: /\b(?:apres|depuis|a partir|des)(?: du| de| le| la)? ?$/,
    until: /\bjusqu'(?:au|a|en)(?: la)? ?(?:lundi|mardi|mercredi|jeudi|vendredi)? ?$/,
    through: NEVER,
    from: /\b(?:du|entre le|a partir du|a compter du|des le|de) ?$/,
    weekOf: /\bsemaine du ?(?:lundi )?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclus|compris|inclusivement))/,
  latest: /^(?:,? ?au plus tard)\b/,
  joins: /^(?: ?(?:au|et|ou|jusqu'au)(?: le)? | ?[-/] ?)$/,
};

/** How Spanish writes dates. */
export const SPANISH: DateWords = {
  language: "es",
  months: numbered([
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sept sep",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
  ]),
  weekdays: numbered(["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"]),
  numbers: {
    ...numbered(["un una uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]),
    quince: 15,
  },
  patterns: romancePatterns({
    of: "(?: de(?:l)?)?",
    article: "(?:el|dia)",
    next: "(?:proximo|que viene)",
    thisWeek: "(?:de )?esta semana|de la semana|el fin de (?:la )?semana laboral",
    nextWeek: "(?:de )?la (?:proxima semana|semana (?:que viene|proxima))|proxima semana|semana que viene",
    nextMonth: "(?:del )?(?:proximo mes|mes (?:que viene|proximo))",
    endOfMonth: "(?:a )?(?:fin|finales|final) de(?:l)?(?: este)? mes|este mes",
    endOf: "(?:a )?(?:finales|final|fin|principios|comienzos)(?: de(?:l)?)?",
    to: "al|y el|o el|y|o|a",
    within:
      "(?:dentro de|en) (?:los|las|un plazo de)(?: proximos| proximas)?|en un plazo (?:maximo )?de|en el plazo de|en menos de|antes de",
    inside: "en|dentro de",
    days: "(?:proximos )?dias?",
    businessDays: "dias? (?:habiles|laborables)",
    weeks: "(?:proximas )?semanas?",
    tomorrow: "manana(?! por la)",
    afterTomorrow: "pasado manana",
    today: "hoy|esta (?:tarde|noche)",
    unclear:
      "(?:unos|algunos|unas|algunas|pocos|pocas) (?:dias|semanas)|(?:aproximadamente|alrededor de|unas?|unos) (?:{N}) (?:dias|semanas)|(?:{W}|semana|mes) pasad[oa]|hace (?:{N}) (?:dias|semanas)|mediados de (?:\\w+)|navidad(?:es)?|por la manana|en (?:{M})",
    yearEnd: "(?:fin|finales) de ano",
  }),
  before: {
    earlier: /\bantes de(?:l)?(?: dia)? ?$/,
    later: /\b(?:despues del?|tras(?: el)?|desde(?: el)?|a partir del?)(?: dia)? ?$/,
    until: /\bhasta(?: el)?(?: dia)?(?: proximo)? ?$/,
    through: NEVER,
    from: /\b(?:del|desde el|entre el|a partir del|de)(?: dia)? ?$/,
    weekOf: /\bsemana del ?(?:lunes )?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclusive|incluido|ambos inclusive))/,
  latest: /^(?:,? ?(?:a mas tardar|como muy tarde|como maximo))\b/,
  joins: /^(?: ?(?:al|y|o|hasta)(?: el)? | ?[-/] ?)$/,
};

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
  patterns: romancePatterns({
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

/** How Portuguese writes dates. */
export const PORTUGUESE: DateWords = {
  language: "pt",
  months: numbered([
    "janeiro jan",
    "fevereiro fev",
    "marco",
    "abril abr",
    "maio",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ]),
  weekdays: numbered([
    "segunda-feira segunda",
    "terca-feira terca",
    "quarta-feira quarta",
    "quinta-feira quinta",
    "sexta-feira sexta",
    "sabado",
    "domingo",
  ]),
  numbers: {
    ...numbered(["um uma", "dois duas", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"]),
    quinze: 15,
  },
  patterns: romancePatterns({
    of: "(?: de)?",
    article: "(?:dia|o dia)",
    next: "(?:proxim[ao]|que vem)",
    thisWeek: "(?:d)?esta semana|da semana|final da semana|fim da semana",
    nextWeek: "(?:d?a )?(?:proxima semana|semana que vem|semana proxima)|na proxima semana",
    nextMonth: "(?:do )?(?:proximo mes|mes que vem)",
    endOfMonth: "(?:o )?(?:fim|final) d(?:o|este) mes|este mes",
    endOf: "(?:o |no )?(?:fim|final|inicio)(?: d[aeo])?",
    to: "a|e o dia|ou|e",
    within: "(?:dentro de|no prazo de|em ate|em|ao longo d[ao]s|n[ao]s proxim[ao]s|nas proximas)(?: proxim[ao]s)?",
    inside: "daqui a|em|dentro de",
    days: "dias?",
    businessDays: "dias? uteis",
    weeks: "semanas?",
    tomorrow: "amanha",
    afterTomorrow: "depois de amanha",
    today: "hoje|esta (?:tarde|noite)",
    unclear:
      "(?:alguns|algumas|poucos|poucas) (?:dias|semanas)|cerca de (?:{N}) (?:dias|semanas)|(?:{W}|semana|mes) passad[ao]|ha (?:{N}) (?:dias|semanas)|meados de (?:\\w+)|natal|feriados|em (?:{M})",
    yearEnd: "(?:o )?(?:fim|final) do ano",
  }),
  before: {
    earlier: /\bantes (?:d[eoa])(?: dia)? ?$/,
    later: /\b(?:depois (?:d[eoa])|apos(?: o)?|desde(?: o)?|a partir d[eoa])(?: dia)? ?$/,
    until: /\bate(?: a| ao| o)?(?: dia)?(?: proxim[ao])? ?$/,
    through: NEVER,
    from: /\b(?:de|do|desde|entre|a partir d[eo])(?: dia)? ?$/,
    weekOf: /\bsemana de ?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclusive|incluindo))/,
  latest: /^(?:,? ?(?:o mais tardar|no maximo))\b/,
  joins: /^(?: ?(?:a|ao|e|ou|ate)(?: o| dia)? | ?[-/] ?)$/,
};

/** How Dutch writes dates. */
export const DUTCH: DateWords = {
  language: "nl",
  months: numbered([
    "januari jan",
    "februari feb",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ]),
  weekdays: numbered(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]),
  numbers: {
    ...numbered(["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]),
    veertien: 14,
  },
  patterns: romancePatterns({
    of: "",
    article: "(?:de|den)",
    next: "(?:volgende|komende|aanstaande)",
    thisWeek: "(?:van )?deze week|van de week|het eind(?:e)? van de week",
    nextWeek: "(?:van )?(?:volgende|komende) week",
    nextMonth: "(?:van )?(?:volgende|komende) maand",
    endOfMonth: "(?:het )?eind(?:e)? van de(?:ze)? maand|deze maand",
    endOf: "(?:het )?(?:eind(?:e)?|begin|midden|loop)(?: van)?",
    to: "tot en met|t/m|en|of|tot",
    within: "binnen(?: de komende| de volgende)?|(?:in )?de komende|uiterlijk binnen",
    inside: "over|in",
    days: "dag(?:en)?",
    businessDays: "(?:werkdag(?:en)?|zakelijke dagen)",
    weeks: "we(?:ek|ken)",
    tomorrow: "morgen(?:ochtend|middag)?",
    afterTomorrow: "overmorgen",
    today: "vandaag|vanavond|vanmiddag|einde van de dag",
    unclear:
      "(?:enkele|een paar|paar|aantal) (?:dagen|weken)|(?:ongeveer|circa) (?:{N}) (?:dagen|weken)|(?:afgelopen|vorige) (?:{W}|week|maand)|(?:{N}) (?:dagen|weken) geleden|half (?:{M})|kerst|feestdagen|in (?:{M})|goedemorgen",
    yearEnd: "(?:het )?eind(?:e)? van het jaar|jaareinde",
  }),
  before: {
    earlier: /\bvoor ?$/,
    later: /\b(?:na|sinds|vanaf|met ingang van) ?$/,
    until: /\btot ?$/,
    through: /\b(?:tot en met|t\/m) ?$/,
    from: /\b(?:van|vanaf|tussen) ?$/,
    weekOf: /\bweek van ?(?:maandag )?$/,
  },
  inclusive: /^(?:,? ?\(?(?:inclusief))/,
  latest: /^(?:,? ?(?:op zijn laatst|uiterlijk))\b/,
  joins: /^(?: ?(?:tot|en|of|tot en met|t\/m)(?: de)? | ?[-/] ?)$/,
};
