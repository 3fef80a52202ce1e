import type { CaseReport, ReportSection } from "../../app/index.ts";

/** Nothing is loaded, and nothing runs, whatever a case's words may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 Georgia, "Times New Roman", serif; color: #1d1b18; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .3rem 0; }
.quiet { color: #5d574e; font-size: .9rem; }
.headline { font-size: 1.1rem; margin: 1rem 0; }
figure { margin: 1.5rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
th { font-weight: normal; color: #5d574e; width: 12rem; padding-right: 1rem; }
@media print { body { margin: 0; max-width: none; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
@page { margin: 18mm; }
`;

/** A report as one HTML page that needs nothing else: it opens anywhere, prints well, and loads and runs nothing. */
export function writeReport({ company, role, headline, writtenAt, picture, sections }: CaseReport): string {
  const title = `${escapeHtml(company)}, ${escapeHtml(role)}`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<h1>${title}</h1>`,
    `<p class="quiet">${escapeHtml(writtenAt)}</p>`,
    `<p class="headline">${escapeHtml(headline)}</p>`,
    ...(picture === undefined ? [] : [`<figure>${picture}</figure>`]),
    ...sections.filter(({ rows }) => rows.length > 0).map(sectionHtml),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function sectionHtml({ title, rows }: ReportSection): string {
  const lines = rows.map(
    ([label, text]) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return [`<h2>${escapeHtml(title)}</h2>`, "<table>", ...lines, "</table>"].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in HTML, between tags and in attributes; what no page may hold is left out. */
function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
