import { type Context, Hono } from "hono";
import type { LinkAnswer, ReminderDesk } from "../../app/index.ts";

/** What the addresses below `/r` ask of reminders. */
export type LinkDesk = Pick<ReminderDesk, "lookAtLink" | "followLink">;

/**
 * The addresses that stand in reminders. Who has one may do the one thing it was made for, once, without any session: to look
 * changes nothing, so that programs which follow links in mail do no harm, and to post does it.
 */
export function reminderLinks(desk: LinkDesk): Hono {
  return new Hono()
    .get("/page.css", (c) =>
      c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache" }),
    )
    .get("/:token", async (c) => answerPage(c, await desk.lookAtLink(c.req.param("token"))))
    .post("/:token", async (c) => answerPage(c, await desk.followLink(c.req.param("token"))));
}

const STATUSES = { ready: 200, done: 200, forged: 404, expired: 410, used: 410, settled: 410, ending: 409 } as const;

/** No script, no picture, and forms to this place alone. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function answerPage(c: Context, answer: LinkAnswer): Response {
  return c.html(pageOf(answer), STATUSES[answer.kind], {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  });
}

function pageOf(answer: LinkAnswer): string {
  const back = answer.isGuests === true ? "" : BACK;
  if (answer.kind === "ready") {
    const { company, title, button } = answer;
    return page(
      title,
      `${heading(title, company)}<form method="post"><button>${escaped(button)}</button></form>${back}`,
    );
  }
  if (answer.kind === "done") {
    const { company, title, sentence } = answer;
    return page("Done", `${heading(title, company)}<p role="status">${escaped(sentence)}</p>${back}`);
  }
  return page("Nothing was done", `<h1>Nothing was done</h1><p role="status">${escaped(answer.sentence)}</p>${back}`);
}

const BACK = '<p><a href="/">Open Fineline</a></p>';

function heading(title: string, company: string): string {
  return `<h1 dir="auto">${escaped(title)}</h1><p dir="auto">${escaped(company)}</p>`;
}

function page(title: string, body: string): string {
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)} · Fineline</title><link rel="stylesheet" href="/r/page.css"></head>`,
    `<body><main>${body}</main></body></html>\n`,
  ].join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 34rem; margin: 0 auto; padding: 12vh 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; min-height: 3rem; padding: 0 1.5rem; border: 0; border-radius: 0.5rem; background: light-dark(#1d5c63, #8fd0d6); color: light-dark(#fff, #10262a); }
button:focus-visible, a:focus-visible { outline: 2px solid; outline-offset: 3px; }
a { color: inherit; display: inline-block; padding: 0.6rem 0; }
`;
