import type { ContactCard } from "../../../app/index.ts";
import { contactOfQr, readQr } from "../../../vcard/index.ts";

/** What a photo of a business card gave: somebody by its code, a text that is nobody, no code at all; or it cannot be shown. */
export type PhotoReading =
  | { readonly kind: "contact"; readonly card: ContactCard }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "no-code" }
  | { readonly kind: "unreadable" };

/** The longest side to look at, the most telling first: a code is found in a small picture sooner, and a faint one in a large. */
const SIDES = [1_000, 2_000, 600];

/** Looks for a code on a photo. It is looked at here, in the memory of this page, and is neither sent nor kept. */
export async function readPhoto(photo: Blob): Promise<PhotoReading> {
  const bitmap = await openPicture(photo);
  if (bitmap === undefined) return { kind: "unreadable" };
  try {
    for (const side of SIDES) {
      const text = readQr(pixelsOf(bitmap, side));
      if (text === undefined) continue;
      const content = contactOfQr(text);
      return content.kind === "contact" ? content : { kind: "text", text: content.text };
    }
    return { kind: "no-code" };
  } finally {
    bitmap.close();
  }
}

async function openPicture(photo: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(photo);
  } catch {
    // No picture, or one in a form that this browser does not know.
    return undefined;
  }
}

function pixelsOf(bitmap: ImageBitmap, side: number): ImageData {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((length) => Math.max(1, Math.round(length * scale)));
  const canvas = document.createElement("canvas");
  canvas.width = width!;
  canvas.height = height!;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
