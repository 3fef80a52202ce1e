import { separateReply } from "../../src/mail/reading/reply/separate-reply.ts";
import { loadPeer } from "./load-peer.ts";

/** A way to take what a person wrote out of a message's text. */
export interface ReplyPeer {
  readonly name: string;
  readonly cut: (text: string) => string;
}

interface VisibleText {
  getVisibleText(): string;
}
interface EmailReplyParser {
  readonly default: new () => { read(text: string): VisibleText };
}
type NodeEmailReplyParser = (text: string) => VisibleText;
interface Planer {
  extractFromPlain(text: string): string;
}

/** Fineline's own. */
export const ownCut: ReplyPeer = { name: "fineline", cut: (text) => separateReply(text).reply };

/** The libraries that are there, as their documents say to call them. */
export function replyPeers(): readonly ReplyPeer[] {
  return [emailReplyParser(), nodeEmailReplyParser(), planer()].filter((peer) => peer !== undefined);
}

function emailReplyParser(): ReplyPeer | undefined {
  const library = loadPeer<EmailReplyParser>("email-reply-parser");
  if (library === undefined) return undefined;
  const parser = new library.default();
  return { name: "email-reply-parser", cut: (text) => parser.read(text).getVisibleText() };
}

function nodeEmailReplyParser(): ReplyPeer | undefined {
  const parse = loadPeer<NodeEmailReplyParser>("node-email-reply-parser");
  if (parse === undefined) return undefined;
  return { name: "node-email-reply-parser", cut: (text) => parse(text).getVisibleText() };
}

/** A port of talon. */
function planer(): ReplyPeer | undefined {
  const library = loadPeer<Planer>("planer");
  if (library === undefined) return undefined;
  return { name: "planer", cut: (text) => library.extractFromPlain(text) };
}
