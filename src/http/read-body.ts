import type { RouteDescription } from "../contract/http/index.ts";
import { parseJsonText } from "../contract/index.ts";
import { invalid, Problem } from "./problem.ts";

type BodyDescription = NonNullable<RouteDescription["body"]>;

/**
 * The JSON that a request brings, or a `Problem`: of a content type that the route does not take, larger than it takes (counted
 * while it is read), or no JSON. Undefined where there is none and none is needed.
 */
export async function readBody(request: Request, description: BodyDescription): Promise<unknown> {
  const hasType = request.headers.get("content-type") !== null;
  if (!hasType && description.isOptional) {
    const bytes = await readBytes(request, description.mostBytes);
    if (bytes.length === 0) return undefined;
  }
  requireType(request, description.contentTypes);
  const bytes = await readBytes(request, description.mostBytes);
  if (bytes.length === 0 && description.isOptional) return undefined;
  const parsed = parseJsonText(bytes);
  if (!parsed.ok) throw invalid(parsed.error, "bad-json");
  return parsed.value;
}

function requireType(request: Request, accepted: readonly string[]): void {
  const given = request.headers.get("content-type") ?? "";
  const [type = "", ...parameters] = given
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  const isText = charset === undefined || charset.replaceAll('"', "") === "utf-8";
  if (accepted.includes(type) && isText) return;
  const expected = `${accepted.join(" or ")}${isText ? "" : " in UTF-8"}`;
  const found = given === "" ? "none" : JSON.stringify(given.slice(0, 100));
  throw new Problem("wrong-content-type", `Content-Type: expected ${expected}, got ${found}`, {
    headers: { Accept: accepted.join(", ") },
  });
}

async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > mostBytes) throw tooLarge(mostBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(mostBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(mostBytes: number): Problem {
  return new Problem("too-large", `At most ${mostBytes / 1024 / 1024} MB are taken at this address.`, {
    headers: { Connection: "close" },
  });
}
