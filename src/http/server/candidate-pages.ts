import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import { type CandidatePage, type CandidatePageDesk, StoreError, UnreadableCaseError } from "../../app/index.ts";

/** What the addresses below `/c` ask of candidates' pages. */
export type PageDesk = Pick<CandidatePageDesk, "look" | "ask" | "withdraw">;

/**
 * Candidates' own pages. Who has the address may read where their application stands, ask and withdraw, without any session: to look
 * changes nothing, so that programs which follow links in mail do no harm. Whatever leads nowhere is answered alike.
 */
export function candidatePages(desk: PageDesk): Hono {
  const pages = new Hono()
    .use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => send(c, 413, notTaken("That is too much", TOO_LONG)) }))
    .get("/page.css", (c) =>
      c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache" }),
    )
    .get("/:key", (c) => show(c, desk))
    .post("/:key/question", (c) => ask(c, desk))
    .post("/:key/withdraw", (c) => withdraw(c, desk))
    .all("/*", nowhere);
  pages.onError((error, c) => {
    if (error instanceof StoreError || error instanceof UnreadableCaseError) return send(c, 503, notTaken(LATER, WAIT));
    throw error;
  });
  return pages;
}

const MOST_BYTES = 16_384;
const TOO_LONG = "A question has room for 1,000 characters. Nothing was sent.";
const LATER = "Not just now";
const WAIT = "This page cannot be shown at the moment. Please come back in a few minutes.";

type Markup = ReturnType<typeof html>;

interface Page {
  readonly title: string;
  readonly body: Markup;
}

/** No script, no picture, and forms to this place alone. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

async function send(c: Context, status: 200 | 404 | 409 | 413 | 422 | 503, { title, body }: Page): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title}</title><link rel="stylesheet" href="/c/page.css"></head>
<body><main>${body}</main></body></html>
`;
  return c.html(page, status, {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  });
}

function nowhere(c: Context): Promise<Response> {
  return send(c, 404, {
    title: "Nothing is here",
    body: html`<h1>Nothing is here</h1>
      <p>This address leads to no application, or does no longer. The letter that it came with says whom to write to.</p>`,
  });
}

/** A page that only says why nothing came of it. */
function notTaken(title: string, sentence: string): Page {
  return { title, body: html`<h1>${title}</h1><p role="status">${sentence}</p>` };
}

async function show(c: Context, desk: PageDesk): Promise<Response> {
  const page = await desk.look(keyOf(c));
  return page === undefined ? nowhere(c) : send(c, 200, pageOf(page, addressOf(c)));
}

function keyOf(c: Context): string {
  return c.req.param("key") ?? "";
}

function addressOf(c: Context): string {
  return `/c/${keyOf(c)}`;
}

async function ask(c: Context, desk: PageDesk): Promise<Response> {
  const text = (await formOf(c)).get("question") ?? "";
  const outcome = await desk.ask(keyOf(c), text);
  const page = outcome === undefined ? undefined : await desk.look(keyOf(c));
  if (outcome === undefined || page === undefined) return nowhere(c);
  const said = {
    asked: undefined,
    "not-now": NOT_NOW,
    empty: "Please write your question first.",
    "too-long": TOO_LONG,
  };
  const status = outcome === "asked" ? 200 : outcome === "not-now" ? 409 : 422;
  return send(c, status, pageOf(page, addressOf(c), { said: said[outcome], typed: outcome === "asked" ? "" : text }));
}

const NOT_NOW = "No question can be taken here today. Nothing was sent.";

async function withdraw(c: Context, desk: PageDesk): Promise<Response> {
  const isConfirmed = (await formOf(c)).get("sure") === "yes";
  const page = await desk.look(keyOf(c));
  if (page === undefined) return nowhere(c);
  if (!isConfirmed && page.mayWithdraw) return send(c, 200, surePage(page, addressOf(c)));
  const isDone = await desk.withdraw(keyOf(c));
  const after = isDone === undefined ? undefined : await desk.look(keyOf(c));
  if (isDone === undefined || after === undefined) return nowhere(c);
  const said = isDone
    ? "Your withdrawal has reached us. Thank you for your time."
    : "There is nothing to withdraw from.";
  return send(c, isDone ? 200 : 409, pageOf(after, addressOf(c), { said }));
}

async function formOf(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}

function heading({ role, company }: CandidatePage): Markup {
  return html`<h1 dir="auto">${role}</h1><p class="company" dir="auto">${company}</p>`;
}

interface Answered {
  /** What came of what was sent. */
  readonly said?: string | undefined;
  /** What was typed and not taken. */
  readonly typed?: string;
}

function pageOf(page: CandidatePage, address: string, { said, typed = "" }: Answered = {}): Page {
  const { role, company, standing, hears, nextSteps, mayWithdraw } = page;
  const body = html`${heading(page)}
    ${said === undefined ? "" : html`<p class="said" role="status">${said}</p>`}
    <h2>Where it stands</h2><p>${standing}</p>
    ${hears.length === 0 ? "" : html`<h2>When you hear from us</h2>${hears.map((each) => html`<p>${each}</p>`)}`}
    ${nextSteps === null ? "" : html`<h2>What comes next</h2><p class="words" dir="auto">${nextSteps}</p>`}
    ${questionPart(page, address, typed)} ${mayWithdraw ? withdrawPart(address) : ""}`;
  return { title: `${role} · ${company}`, body };
}

function questionPart({ question }: CandidatePage, address: string, typed: string): Markup | string {
  if (question === "no-more") return "";
  if (question === "asked-today") {
    return html`<h2>Your question</h2>
      <p>Your question has reached us, and a person reads it. You can ask another one tomorrow.</p>`;
  }
  return html`<h2><label for="question">Ask a question</label></h2>
    <p id="hint">A person reads it. One a day, in at most 1,000 characters.</p>
    <form method="post" action="${address}/question">
      <textarea id="question" name="question" rows="5" maxlength="1000" required aria-describedby="hint" dir="auto">
${typed}</textarea
      ><button>Send the question</button>
    </form>`;
}

function withdrawPart(address: string): Markup {
  return html`<h2>Withdraw</h2>
    <p>If you no longer want to be considered, tell us here. You are asked once more first.</p>
    <form method="post" action="${address}/withdraw"><button class="quiet">Withdraw my application…</button></form>`;
}

function surePage(page: CandidatePage, address: string): Page {
  const body = html`${heading(page)}
    <h2>Do you want to withdraw?</h2>
    <p>We then no longer consider you for this role.</p>
    <form method="post" action="${address}/withdraw">
      <input type="hidden" name="sure" value="yes"><button>Yes, withdraw my application</button>
    </form>
    <p><a href="${address}">No, go back</a></p>`;
  return { title: `Do you want to withdraw? · ${page.role}`, body };
}

const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 34rem; margin: 0 auto; padding: 6vh 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.0625rem; margin: 2rem 0 0.25rem; }
p { margin: 0.25rem 0 0.75rem; }
.words { white-space: pre-line; }
.said { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; margin-block: 1.5rem; }
textarea { box-sizing: border-box; display: block; width: 100%; font: inherit; padding: 0.6rem; margin-bottom: 0.75rem; border: 1px solid light-dark(#6b7475, #9aa5a6); border-radius: 0.5rem; background: light-dark(#fff, #16191a); color: inherit; }
button { font: inherit; font-weight: 600; min-height: 3rem; padding: 0.5rem 1.5rem; border: 0; border-radius: 0.5rem; background: light-dark(#1d5c63, #8fd0d6); color: light-dark(#fff, #10262a); }
button.quiet { background: none; border: 1px solid; color: inherit; }
button:focus-visible, a:focus-visible, textarea:focus-visible { outline: 2px solid; outline-offset: 3px; }
a { color: inherit; display: inline-block; padding: 0.6rem 0; }
`;
