import type { Fault } from "../fault.ts";
import { error, type Result } from "../result.ts";

/** The same parser, whose faults repeat what was sent at harmless places alone: it may be a secret, and it is about people. */
export function discreet<T>(
  parse: (value: unknown) => Result<T, readonly Fault[]>,
  isHarmless: (place: string) => boolean = () => false,
): typeof parse {
  return (value) => {
    const parsed = parse(value);
    if (parsed.ok) return parsed;
    return error(parsed.error.map((fault) => (isHarmless(fault.place) ? fault : withoutValue(fault))));
  };
}

function withoutValue({ place, expected }: Fault): Fault {
  return { place, expected };
}
