/** Which colours a picture takes: one theme, the reader's own by `prefers-color-scheme`, or the page's custom properties. */
export type PictureTheme = "light" | "dark" | "both" | "page";

const TOKENS = [
  "surface",
  "paper",
  "rest",
  "hatch",
  "line",
  "line-2",
  "edge",
  "ink",
  "ink-2",
  "ink-3",
  "accent",
  "lane",
  "lane-edge",
  "gate",
  "late",
] as const;

type Token = (typeof TOKENS)[number];
type Colours = Readonly<Record<Token, string>>;

const LIGHT: Colours = {
  surface: "#ffffff",
  paper: "#f4f7f6",
  rest: "#eef2f1",
  hatch: "#d5dedb",
  line: "#dbe3e0",
  "line-2": "#bccac6",
  edge: "#7b8b87",
  ink: "#13211f",
  "ink-2": "#42524f",
  "ink-3": "#5d6c69",
  accent: "#0a5d68",
  lane: "#e4f1ef",
  "lane-edge": "#b9d6d3",
  gate: "#a9d3d3",
  late: "#8a4c00",
};

const DARK: Colours = {
  surface: "#161f1e",
  paper: "#0e1514",
  rest: "#0f1716",
  hatch: "#2c3a38",
  line: "#283533",
  "line-2": "#40504d",
  edge: "#71837f",
  ink: "#e8efed",
  "ink-2": "#b6c4c0",
  "ink-3": "#93a39f",
  accent: "#7ccdd4",
  lane: "#16302f",
  "lane-edge": "#2b514f",
  gate: "#2a6164",
  late: "#f0b96f",
};

const SANS = '"Figtree",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif';

const RULES = `
{font-family:${SANS};font-variant-numeric:tabular-nums}
.ground{fill:$surface;stroke:$line}
.rest{fill:$rest}
.hatch{stroke:$hatch;stroke-width:1.6}
.lane{fill:$lane}
.lane-edge{stroke:$lane-edge;fill:none}
.mid{stroke:$accent;stroke-dasharray:1 4;stroke-linecap:round;fill:none;opacity:.75}
.gate{fill:$gate}
.gate.past{opacity:.55}
.gate.projected{fill:none;stroke:$accent;stroke-dasharray:3 3;opacity:.65}
.gate.withheld{stroke:$ink-3;stroke-width:.75}
.withheld-hatch{stroke:$ink-3;stroke-width:1;opacity:.6}
text{paint-order:stroke;stroke:$surface;stroke-width:3.5px;stroke-linejoin:round;fill:$ink-2;font-size:12px}
.zone,.week{fill:$ink-3}
.zone,.day,.week,.legend text{stroke:none}
.week{font-size:11.5px}
.holiday{font-size:11px;fill:$ink-3}
.legend text{font-size:13px}
.axis{stroke:$edge}
.before{fill:$ink-3}
.tick,.stem{stroke:$line-2;fill:none}
.fact,.name{font-size:12.5px}
.head{fill:$ink;font-weight:620}
.stem.tried{stroke:$accent;stroke-dasharray:2 3}
.fact.tried{fill:$accent}
.their-date{stroke:$ink-2;stroke-dasharray:2 3;fill:none}
.line{fill:none;stroke:$accent;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.line.ahead{stroke-dasharray:5 5;stroke-width:2}
.let-pass{fill:none;stroke:$ink-3;stroke-width:1.25;stroke-dasharray:1 4;stroke-linecap:round}
.drop{stroke:$accent;stroke-dasharray:2 3;opacity:.6}
.mine{fill:$accent;stroke:$surface;stroke-width:1.75}
.theirs{fill:$ink;stroke:$surface;stroke-width:1.75}
.theirs.ahead{fill:$surface;stroke:$ink;stroke-width:1.5}
.supposed{fill:$surface;stroke:$accent;stroke-width:1.75;stroke-dasharray:2.2 2.2}
.end{fill:$ink;stroke:$surface;stroke-width:1.75}
.bar rect{fill:$accent}
.bar .tail{stroke:$accent;stroke-width:1.5;fill:none}
.bar .best{fill:$surface}
.bar.late rect{fill:$late}
.bar.late .tail{stroke:$late}
.bar.upcoming rect{fill:$surface;stroke:$accent;stroke-width:1.75}
.bar.upcoming .best{fill:$accent}
.bar.projected rect{fill:none;stroke:$accent;stroke-width:1.25;stroke-dasharray:3 2.5}
.bar.projected .tail{stroke-dasharray:2 4;stroke-width:1.25}
.bar.done rect{fill:$ink-3}
.bar.withheld rect{stroke:$ink-3;stroke-width:1}
.bar.withheld .tail,.bar.expired .tail{stroke:$ink-3;stroke-dasharray:none}
.name.projected .head{fill:$ink-2;font-weight:500}
.name.late tspan.said{fill:$late}
.move{stroke:$ink;stroke-width:2}
.now{stroke:$ink;stroke-width:1.25}
.now-pill{fill:$ink}
.now-word{stroke:none;fill:$paper;font-weight:620}
.now-dot{fill:$surface;stroke:$accent;stroke-width:2.75}`;

const RULES_OF_PHONE = `
.zone{font-size:11px}
.name,.name .head{font-size:12px;font-weight:400;fill:$ink}
.name.projected .head{fill:$ink-2;font-weight:400}`;

const RULES_OF_SPARK = `
.line{stroke-width:1.75}
.line.ahead{stroke-width:1.4;stroke-dasharray:3 3}
.let-pass{stroke-width:1}
.mid{opacity:.5}
.now-dot{stroke-width:2}`;

/** The style of a picture, every rule under the class `scope`. */
export function pictureStyle(scope: string, theme: PictureTheme, size: "desktop" | "phone" | "spark"): string {
  const rules = size === "desktop" ? RULES : `${RULES}${size === "phone" ? RULES_OF_PHONE : RULES_OF_SPARK}`;
  const inColours = (colours: Colours) =>
    scoped(rules, scope).replace(/\$([a-z]+(?:-[0-9a-z]+)?)/g, (_, token: Token) => colours[token]);
  switch (theme) {
    case "light":
      return inColours(LIGHT);
    case "dark":
      return inColours(DARK);
    case "page":
      return inColours(Object.fromEntries(TOKENS.map((token) => [token, `var(--${token})`])) as Colours);
    case "both":
      return `${inColours(LIGHT)}@media (prefers-color-scheme:dark){${inColours(DARK)}}`;
  }
}

function scoped(rules: string, scope: string): string {
  return rules
    .trim()
    .split("\n")
    .map((rule) => {
      const brace = rule.indexOf("{");
      const selectors = rule
        .slice(0, brace)
        .split(",")
        .map((selector) => `.${scope} ${selector}`.trim());
      return `${selectors.join(",")}${rule.slice(brace)}`;
    })
    .join("");
}
