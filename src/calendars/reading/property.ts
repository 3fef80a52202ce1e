import ICAL from "ical.js";
import { type Fault, faultAt } from "../../contract/index.ts";
import type { Component, ContentLine } from "./components.ts";

/** A property: parameters by their names in lower case, the value unescaped; several values with commas between. */
export interface Property {
  readonly number: number;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

type ParsedProperty = [name: string, params: Record<string, unknown>, type: string, ...values: unknown[]];

/** No value that is read is longer: what follows is left out. */
const LONGEST = 100_000;

/** The first property of that name; undefined where there is none, or none that can be read, which is a fault then. */
export function findProperty({ lines }: Component, name: string, faults: Fault[]): Property | undefined {
  const line = lines.find((each) => each.name === name);
  return line === undefined ? undefined : readProperty(line, faults);
}

/** All properties of that name that can be read, up to `most`; the others are passed over. */
export function listProperties({ lines }: Component, name: string, most: number): readonly Property[] {
  const named = lines.filter((line) => line.name === name).slice(0, most);
  return named.flatMap((line) => readProperty(line, []) ?? []);
}

function readProperty({ number, text }: ContentLine, faults: Fault[]): Property | undefined {
  try {
    const [, params, , ...values] = ICAL.parse.property(text.slice(0, LONGEST)) as ParsedProperty;
    const written = Object.entries(params).map(([key, value]) => [key, `${value}`] as const);
    return { number, params: new Map(written), value: values.join(",") };
  } catch {
    faults.push(faultAt(`line ${number}`, "a property such as SUMMARY:Interview", text));
    return undefined;
  }
}
