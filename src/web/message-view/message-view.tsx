import { useMemo, useState } from "preact/hooks";
import type { MailMessageJson } from "../../contract/http/index.ts";
import { Button } from "../design/index.ts";
import { byteWords } from "../files/index.ts";
import { cleanHtml, LONGEST_HTML } from "./clean-html.ts";
import { LinkList } from "./link-list.tsx";
import { MessageFrame } from "./message-frame.tsx";
import { linksInText } from "./message-links.ts";
import { visibleText } from "./visible-text.ts";

export interface MessageViewProps {
  readonly message: MailMessageJson;
}

/** A message as its mailbox has it: what they wrote as plain text, the whole behind it, and how it was made up where asked for. */
export function MessageView({ message }: MessageViewProps) {
  const { text, whole, html, to, attachments } = message;
  const [isLaidOut, setLaidOut] = useState(false);
  const clean = useMemo(() => (isLaidOut && html !== null ? cleanHtml(html) : undefined), [isLaidOut, html]);
  const links = useMemo(() => clean?.links ?? linksInText(whole), [clean, whole]);
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line pt-4" aria-label="The message">
      {to.length > 0 && (
        <p class="text-secondary text-ink-2 wrap-anywhere">
          To <bdi>{to.join(", ")}</bdi>
        </p>
      )}
      {clean === undefined ? (
        <PlainText text={text} whole={whole} />
      ) : (
        <MessageFrame html={clean.html} lines={lineCount(whole)} />
      )}
      {clean !== undefined && (
        <p class="text-caption text-ink-3">Without colours, forms and pictures from elsewhere. Nothing was loaded.</p>
      )}
      {html !== null && html.length <= LONGEST_HTML && (
        <div>
          <Button size="small" onClick={() => setLaidOut(!isLaidOut)}>
            {isLaidOut ? "As plain text" : "As it was sent"}
          </Button>
        </div>
      )}
      <LinkList links={links} />
      <Attachments attachments={attachments} />
    </section>
  );
}

function PlainText({ text, whole }: Pick<MailMessageJson, "text" | "whole">) {
  const said = text.trim();
  const all = whole.trim();
  return (
    <>
      {said === "" ? (
        <p class="text-ink-2">No words of their own are in it.</p>
      ) : (
        <p class="font-serif text-[1.0625rem] leading-7 whitespace-pre-wrap wrap-anywhere" dir="auto">
          {said}
        </p>
      )}
      {all !== said && all !== "" && (
        <details>
          <summary class="inline-flex min-h-11 items-center text-secondary font-medium text-accent">
            The whole message
          </summary>
          <p class="text-secondary whitespace-pre-wrap wrap-anywhere" dir="auto">
            {all}
          </p>
        </details>
      )}
    </>
  );
}

/** About as many as it takes on a phone. */
function lineCount(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 40)), 0);
}

/** They are named and not opened: a mail program does that. */
function Attachments({ attachments }: Pick<MailMessageJson, "attachments">) {
  if (attachments.length === 0) return null;
  return (
    <section class="grid gap-1" aria-label="Attachments">
      <h3 class="text-secondary font-semibold">
        {attachments.length === 1 ? "One attachment" : `${attachments.length} attachments`}
      </h3>
      <ul>
        {attachments.map(({ name, bytes }, index) => (
          <li key={`${index} ${name}`} class="flex flex-wrap gap-x-2 py-1 text-secondary">
            <span class="wrap-anywhere" dir="auto">
              {name === "" ? "Without a name" : visibleText(name)}
            </span>
            <span class="text-ink-3">{byteWords(bytes)}</span>
          </li>
        ))}
      </ul>
      <p class="text-caption text-ink-3">Open them in your mail program.</p>
    </section>
  );
}
