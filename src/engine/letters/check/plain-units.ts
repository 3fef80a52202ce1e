const UNUSUAL = /[^\n\x20-\x40\x5b-\x7e]/;

/** In lower case, with straight quotes and plain spaces, unit for unit: places in the one are places in the other. */
export function lowerUnits(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const plain = text
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\t\r\v\f\u00a0\u2000-\u200b\u202f\u205f\u2028\u2029\ufeff]/g, " ")
    .replace(/[\u2010\u2011]/g, "-");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : lowerOneByOne(plain);
}

/** A few letters grow when they are made small. */
function lowerOneByOne(text: string): string {
  let lower = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const small = unit.toLowerCase();
    lower += small.length === 1 ? small : unit;
  }
  return lower;
}
