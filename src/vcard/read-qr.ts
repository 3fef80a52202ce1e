import decodeQr from "qr/decode.js";

/** The pixels of a picture, four bytes each (red, green, blue, alpha), row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The text of the QR code in a picture; undefined where there is none that can be read. */
export function readQr(pixels: Pixels): string | undefined {
  try {
    return decodeQr({ width: pixels.width, height: pixels.height, data: pixels.data }, { timeLimit: 2_000 });
  } catch {
    // The library says by throwing that it finds none.
    return undefined;
  }
}
