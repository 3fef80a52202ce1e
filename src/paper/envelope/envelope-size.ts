import { inches, millimetres, type PaperSize } from "../page/index.ts";

/** `A2`, `A7` and `#10` are North American, `DL` and `C6` are ISO 269. */
export type EnvelopeSize = "A2" | "A7" | "DL" | "C6" | "#10";

/** Every envelope, the long side across. */
export const ENVELOPE_SIZES: Readonly<Record<EnvelopeSize, PaperSize>> = {
  A2: { width: inches(5.75), height: inches(4.375) },
  A7: { width: inches(7.25), height: inches(5.25) },
  DL: { width: millimetres(220), height: millimetres(110) },
  C6: { width: millimetres(162), height: millimetres(114) },
  "#10": { width: inches(9.5), height: inches(4.125) },
};
