import { type DateWords, NEVER, numbered } from "./date-words.ts";
import { dayFirstPatterns } from "./day-first-patterns.ts";

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
  patterns: dayFirstPatterns({
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
