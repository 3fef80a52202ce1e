/** The months as mail writes them (RFC 5322, section 3.3), in any case. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Zones that old mails name (RFC 5322, section 4.3). */
const ZONES: Readonly<Record<string, string>> = {
  ut: "+00:00",
  utc: "+00:00",
  gmt: "+00:00",
  z: "+00:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const DATE =
  /^(?:[a-z]{3}, *)?(\d{1,2}) +([a-z]{3}) +(\d{4}) +(\d{2}):(\d{2})(?::(\d{2}))? +(?:([+-]\d{2})(\d{2})|([a-z]{1,3}))(?: *\([^()]{0,40}\))?$/i;

/**
 * A mail's date, such as `Fri, 13 Nov 2026 15:20:00 -0500`, as the RFC 3339 text of the same moment; undefined where it is none.
 * The weekday is not looked at: it says nothing that the date does not.
 */
export function mailDateToInstantText(text: string): string | undefined {
  const found = DATE.exec(text.trim());
  if (found === null) return undefined;
  const [, day = "", name = "", year = "", hour = "", minute = "", second = "00", offset, offsetMinutes, zone] = found;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const at = offset === undefined ? zoneOffset(zone) : `${offset}:${offsetMinutes}`;
  if (month === 0 || at === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return `${date}T${hour}:${minute}:${second}${at}`;
}

function zoneOffset(name = ""): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(ZONES, key) ? ZONES[key] : undefined;
}
