import { Liquid } from "liquidjs";
import { gap } from "./marks.ts";
import { PickTag } from "./pick-tag.ts";

/** The longest template: some eight thousand words. */
export const LONGEST_TEMPLATE = 50_000;
const MOST_CHARACTERS_MADE = 200_000;

/** Nothing that repeats, reads another file or keeps a value: what a template makes, and how long it takes, grow with its length only. */
const TAGS = ["if", "unless", "case", "comment", "raw", "#"];
const FILTERS = ["append", "prepend", "capitalize", "downcase", "upcase", "default", "strip", "size"];

let only: Liquid | undefined;

/** The template language of letters: LiquidJS with few tags and filters, values of its own only, and unknown names refused. */
export function letterLiquid(): Liquid {
  only ??= makeLiquid();
  return only;
}

function makeLiquid(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: MOST_CHARACTERS_MADE,
  });
  keepOnly(liquid.tags, TAGS);
  keepOnly(liquid.filters, FILTERS);
  liquid.registerTag("pick", PickTag);
  liquid.registerFilter("gap", gapUnlessKnown);
  return liquid;
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name];
}

/** `{{ topic | gap: "one thing from the talk with ", who }}`: the value, or where there is none what the writer is to fill in. */
function gapUnlessKnown(value: unknown, ...parts: readonly unknown[]): unknown {
  // The literal `nil` comes as an object of the language's own.
  const isMissing = value === "" || typeof value === "object";
  return isMissing ? gap(parts.join("")) : value;
}
