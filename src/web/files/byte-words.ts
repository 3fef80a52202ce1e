const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** "640 bytes", "1.4 MB": an amount of data as a person reads it. */
export function byteWords(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.5 ? 0 : 1;
  return `${amount.toFixed(digits).replace(/\.0$/, "")} ${UNITS[unit]}`;
}
