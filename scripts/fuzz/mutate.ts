/** A number from 0 up to, and not including, the given one. */
export type Dice = (below: number) => number;

/** Dice that fall the same way again for the same seed and number. */
export function diceOf(seed: number, number: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const MOST_EDITS = 8;
const LONGEST = 256 * 1024;
/** What means something in one format or another. */
const TOKENS = [
  ...['"', "\n", "\r\n", "\r", ",", ";", ":", "\\", "=", "\0", "\ufeff", "<", ">", "(", "&#", "%", " ", "\t", "--b\n"],
  ...["From ", "From a@x Mon Nov 16 10:00:00 2026\n", "BEGIN:VCARD\n", "END:VCARD\n", "BEGIN:VEVENT\n", "END:VEVENT\n"],
  ...[
    "RRULE:FREQ=SECONDLY\n",
    "TZID=",
    "Content-Type: multipart/mixed; boundary=b\n\n",
    "=?utf-8?q?",
    "99999999999",
    "\u{1f469}",
  ],
].map((token) => new TextEncoder().encode(token));

/** One of the files, damaged in up to eight places: bytes changed, left out, put in, said many times, cut off, or taken from another. */
export function mutate(files: readonly Uint8Array[], dice: Dice): Uint8Array {
  let bytes = files[dice(files.length)]!;
  for (let edits = 1 + dice(MOST_EDITS); edits > 0; edits -= 1) bytes = edited(bytes, files, dice).subarray(0, LONGEST);
  return bytes;
}

function edited(bytes: Uint8Array, files: readonly Uint8Array[], dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const piece = after.subarray(0, 1 + dice(40));
  switch (dice(7)) {
    case 0:
      return joined([before, Uint8Array.of(dice(256)), after.subarray(1)]);
    case 1:
      return joined([before, after.subarray(piece.length)]);
    case 2:
      return joined([before, ...Array.from({ length: 1 + dice(300) }, () => piece), after]);
    case 3:
      return before;
    case 4: {
      const other = files[dice(files.length)]!;
      return joined([before, other.subarray(dice(other.length + 1))]);
    }
    default: {
      const token = TOKENS[dice(TOKENS.length)]!;
      return joined([before, token, after]);
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
