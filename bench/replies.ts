import { pathToFileURL } from "node:url";
import { parseMessage } from "../src/mail/reading/index.ts";
import { readLabelledMessages } from "../test/mail/messages.ts";
import { type Figure, inTurns } from "./measure.ts";
import { ownCut, type ReplyPeer, replyPeers } from "./peers/reply-peers.ts";

const ROUNDS = 5;
const PASSES = 10;

/** A labelled message's text, and what of it its writer wrote. */
interface LabelledText {
  readonly text: string;
  readonly written: string;
  readonly half: "tune" | "held-out";
}

interface Accuracy {
  readonly right: number;
  /** Cut too little or rightly: nothing that was written is gone. */
  readonly whole: number;
}

/** What somebody wrote taken out of the labelled messages, beside libraries for replies: how quickly, and how often rightly. */
export async function benchReplies(): Promise<readonly Figure[]> {
  const texts = await labelledTexts();
  const peers = replyPeers();
  const seconds: Readonly<Record<string, number>> = await inTurns(
    ROUNDS,
    Object.fromEntries([ownCut, ...peers].map((each) => [each.name, () => timed(each, texts)])),
  );
  const rate = ({ name }: ReplyPeer) => (texts.length * PASSES) / seconds[name]!;
  return peers.flatMap((peer) => [
    {
      what: "replies cut out of messages, one core",
      value: `${Math.round(rate(ownCut)).toLocaleString("en")} a second`,
      against: `${peer.name}, ${Math.round(rate(peer)).toLocaleString("en")} a second`,
      ratio: rate(ownCut) / rate(peer),
      goal: "1 or more",
    },
    ...(["tune", "held-out"] as const).map((half) => accuracyFigure(peer, half, texts)),
  ]);
}

function accuracyFigure(peer: ReplyPeer, half: LabelledText["half"], texts: readonly LabelledText[]): Figure {
  const own = texts.filter((each) => each.half === half);
  const [ours, theirs] = [accuracyOf(ownCut, own), accuracyOf(peer, own)];
  return {
    what: `the same, cut as labelled, of ${own.length} ${half === "tune" ? "open" : "kept back"}`,
    value: `${ours.right}, ${own.length - ours.whole} lose something`,
    against: `${peer.name}, ${theirs.right}, ${own.length - theirs.whole} lose something`,
    ratio: ours.right / theirs.right,
    goal: "1 or more",
  };
}

/** Blanks and ends of lines do not count. */
function accuracyOf({ cut }: ReplyPeer, texts: readonly LabelledText[]): Accuracy {
  const cuts = texts.map(({ text, written }) => ({ made: inOneLine(cut(text)), written: inOneLine(written) }));
  return {
    right: cuts.filter(({ made, written }) => made === written).length,
    whole: cuts.filter(({ made, written }) => made.includes(written)).length,
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The messages whose written text is labelled, as plain text: what HTML marks as quoted is known to nobody here. */
async function labelledTexts(): Promise<readonly LabelledText[]> {
  const texts: LabelledText[] = [];
  for (const { message, half, expect } of readLabelledMessages()) {
    if (expect.text === undefined) continue;
    const parsed = await parseMessage(new TextEncoder().encode(message));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    texts.push({ text: parsed.value.text.replaceAll("\u0002", ""), written: expect.text, half });
  }
  return texts;
}

function timed({ cut }: ReplyPeer, texts: readonly LabelledText[]): number {
  const startedAt = performance.now();
  let length = 0;
  for (let pass = 0; pass < PASSES; pass++) for (const { text } of texts) length += cut(text).length;
  if (length === 0) throw new Error("nothing was written");
  return (performance.now() - startedAt) / 1_000;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchReplies()) console.log(figure);
}
