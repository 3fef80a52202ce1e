import type { Coding } from "./web-files.ts";

/** The first of the offered codings that an Accept-Encoding header takes (RFC 9110, section 12.5.3). */
export function acceptedCoding(header: string | undefined, offered: readonly Coding[]): Coding {
  const weights = new Map((header ?? "").split(",").map(readWeight));
  const takes = (coding: Coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  return offered.find((coding) => coding !== "identity" && takes(coding)) ?? "identity";
}

function readWeight(part: string): readonly [name: string, weight: number] {
  const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return [name, weight === undefined ? 1 : Number(weight)];
}
