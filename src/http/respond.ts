import type { Paper } from "../app/index.ts";

const PRIVATE_JSON = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** A value as JSON that nobody keeps. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...PRIVATE_JSON, ...headers } });
}

/** JSON that was written before. */
export function writtenJson(body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: PRIVATE_JSON });
}

/** Nothing to tell but that it is done. */
export function done(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

/** A finished PDF. What is missing on it stands in `Fineline-Notes`, a list as JSON, percent-encoded since headers are ASCII. */
export function pdf({ bytes, missing, shortened }: Paper, name: string, notes: readonly string[]): Response {
  const all = [
    ...notes,
    ...(missing.length === 0 ? [] : [`No font has ${missing.join(" ")}; each stands as its number.`]),
    ...(shortened.length === 0 ? [] : [`Cut, since there is no room for all of it: ${shortened.join(", ")}.`]),
  ];
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Cache-Control": "no-store",
      ...(all.length === 0 ? {} : { "Fineline-Notes": encodeURIComponent(JSON.stringify(all)) }),
    },
  });
}
