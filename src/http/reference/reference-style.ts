/** How the reference looks, light and dark. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --paper: #f4f7f6; --surface: #fff; --ink: #13211f; --ink-2: #42524f; --line: #dbe3e0; --accent: #0a5d68; --tint: #e4f1ef; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0e1514; --surface: #161f1e; --ink: #e8efed; --ink-2: #b6c4c0; --line: #283533; --accent: #7ccdd4; --tint: #16302f; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Figtree, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 1rem 1.25rem; list-style: none; }
nav a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }
main { max-width: 66rem; padding: 0 1.25rem 4rem; }
h1, .summary { font-family: Newsreader, Georgia, serif; font-weight: 460; letter-spacing: -0.012em; text-wrap: balance; }
h1 { margin: 0.5rem 0; font-size: 1.9375rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.0625rem; font-weight: 620; }
h3 { margin: 0; font-size: 1rem; font-weight: 620; overflow-wrap: anywhere; }
p { margin: 0.5rem 0; max-width: 66ch; }
.summary { font-size: 1.1875rem; }
.method { display: inline-block; min-width: 4.5rem; color: var(--accent); }
article { margin: 0 0 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
code { font: 0.875rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0.75rem 0 0; padding: 0.75rem 1rem; overflow-x: auto; border-radius: 10px; background: var(--tint); }
pre code { overflow-wrap: normal; }
.table { margin-top: 0.75rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th { border-top: 0; color: var(--ink-2); font-weight: 600; }
tr:target, article:target { background: var(--tint); }
@media print { nav { display: none; } article { break-inside: avoid; } }
`.trimStart();
