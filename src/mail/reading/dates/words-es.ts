import { type DateWords, NEVER, numbered } from "./date-words.ts";
import { dayFirstPatterns } from "./day-first-patterns.ts";

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
  patterns: dayFirstPatterns({
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
