import { loadPeer } from "./load-peer.ts";

/** What another checker of prose finds: the kinds that Fineline looks for as well. */
export type SharedKind = "unfair" | "too-long" | "repeated";

/** Another checker of prose. */
export interface LetterPeer {
  readonly name: string;
  readonly kinds: readonly SharedKind[];
  /** Everything that it says of a text, of which kind; undefined for what Fineline has nothing like. */
  readonly check: (text: string) => readonly (SharedKind | undefined)[];
}

type WriteGood = (text: string) => readonly { readonly reason: string }[];

interface Retext {
  use(plugin: unknown): Retext;
  freeze(): Retext;
  processSync(text: string): { readonly messages: readonly { readonly source?: string }[] };
}

/** The checkers that are there, each with everything it looks for. */
export function letterPeers(): readonly LetterPeer[] {
  return [writeGood(), retext()].filter((peer) => peer !== undefined);
}

function writeGood(): LetterPeer | undefined {
  const suggest = loadPeer<WriteGood>("write-good");
  if (suggest === undefined) return undefined;
  const check = (text: string) =>
    suggest(text).map(({ reason }) => (reason.endsWith("is repeated") ? ("repeated" as const) : undefined));
  return { name: "write-good", kinds: ["repeated"], check };
}

const KINDS: Readonly<Record<string, SharedKind | undefined>> = {
  "retext-equality": "unfair",
  "retext-profanities": "unfair",
  "retext-readability": "too-long",
  "retext-repeated-words": "repeated",
  "retext-intensify": undefined,
};

function retext(): LetterPeer | undefined {
  const library = loadPeer<{ readonly retext: () => Retext }>("retext");
  const plugins = Object.keys(KINDS).map((name) => loadPeer<{ readonly default: unknown }>(name));
  if (library === undefined || plugins.includes(undefined)) return undefined;
  const processor = plugins.reduce((made, plugin) => made.use(plugin!.default), library.retext()).freeze();
  const check = (text: string) => processor.processSync(text).messages.map(({ source }) => KINDS[source ?? ""]);
  return { name: "retext with five plugins", kinds: ["unfair", "too-long", "repeated"], check };
}
