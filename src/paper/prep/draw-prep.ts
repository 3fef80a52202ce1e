import type { VoicedText } from "../fonts/index.ts";
import type { PaperDocument, PaperSize, Rectangle, Typesetter } from "../page/index.ts";
import type { CleanPrep } from "./clean-prep.ts";
import { describeRest, setRows } from "./set-rows.ts";

/** What a part of the page is drawn with. */
export interface PrepDrawing {
  readonly paper: PaperDocument;
  readonly setter: Typesetter;
  readonly page: PaperSize;
}

const WORDS = {
  heading: "Interview at ",
  people: "Who will be there",
  questions: "Ask before you leave",
  notes: "Notes",
  cards: "Cards to address beforehand",
  postOffice: "Post offices nearby",
} as const;

const MARGIN = 54;
const GUTTER = 30;
const RULE_STEP = 26;
/** How much of the page the two lists may take, and what stands at its foot. */
const LISTS_PART = 0.38;
const FOOT_PART = 0.17;

/** Every text of the page with its voice. */
export function listPrepTexts(prep: CleanPrep): readonly VoicedText[] {
  const rows = [...prep.people, ...prep.questions, ...prep.cards];
  const sans = [...prep.facts, prep.role, prep.link ?? "", ...rows.flatMap(({ text, note = "" }) => [text, note])];
  return [
    { voice: "serif", text: `${WORDS.heading}${prep.company}` },
    ...sans.map((text) => ({ voice: "sans", text }) as const),
    { voice: "sans", text: describeRest(1_234_567_890) },
    ...[...Object.values(WORDS), ...prep.people.map(({ text }) => text)].map(
      (text) => ({ voice: "sans-strong", text }) as const,
    ),
  ];
}

/** Heading, the two lists side by side, notes in what is left, and at the foot what to do with the post. */
export function drawPrep(drawing: PrepDrawing, prep: CleanPrep): void {
  const { paper, setter, page } = drawing;
  const column = (page.width - 2 * MARGIN - GUTTER) / 2;
  const top = drawHead(drawing, prep) + 22;
  const room = { width: column, height: page.height * LISTS_PART };
  const { people, questions } = prep;
  const left = setRows(setter, room, { place: "people", title: WORDS.people, rows: people, voice: "sans-strong" });
  const right = setRows(setter, room, { place: "questions", title: WORDS.questions, rows: questions, hasBoxes: true });
  left.draw(paper, MARGIN, top);
  right.draw(paper, left.height === 0 ? MARGIN : MARGIN + column + GUTTER, top);
  const y = top + Math.max(left.height, right.height) + 22;
  const bottom = drawFoot(drawing, prep, column);
  drawNotes(drawing, { x: MARGIN, y, width: page.width - 2 * MARGIN, height: bottom - y });
}

/** Draws the heading and returns where it ends. */
function drawHead({ paper, setter, page }: PrepDrawing, { company, role, facts }: CleanPrep): number {
  const width = page.width - 2 * MARGIN;
  const heading = { voice: "serif", size: 27, floor: 14, leading: 1.2, width, height: 66 } as const;
  const title = setter.set("company", { ...heading, lines: [`${WORDS.heading}${company}`] });
  paper.drawBlock(title, { x: MARGIN, y: MARGIN - 6, width, align: "left" });
  let y = MARGIN - 6 + title.height + 4;
  const small = { voice: "sans", size: 11.5, floor: 8, leading: 1.45, width, height: 34 } as const;
  for (const [index, line] of [role, ...facts].entries()) {
    const block = setter.set(index === 0 ? "role" : "when", { ...small, lines: [line] });
    paper.drawBlock(block, { x: MARGIN, y, width, align: "left", ink: "secondary" });
    y += block.height;
  }
  return y;
}

/** Draws what stands at the foot and returns where it begins. */
function drawFoot({ paper, setter, page }: PrepDrawing, prep: CleanPrep, column: number): number {
  const room = { width: column, height: page.height * FOOT_PART };
  const cards = setRows(setter, room, { place: "cards", title: WORDS.cards, rows: prep.cards, hasBoxes: true });
  const links = prep.link === undefined ? [] : [{ text: prep.link }];
  const link = setRows(setter, room, { place: "postOfficeNear", title: WORDS.postOffice, rows: links, ink: "accent" });
  const height = Math.max(cards.height, link.height);
  if (height === 0) return page.height - MARGIN;
  const y = page.height - MARGIN - height;
  const linkAt = cards.height === 0 ? MARGIN : MARGIN + column + GUTTER;
  paper.drawRule({ x: MARGIN, y: y - 14 }, { x: page.width - MARGIN, y: y - 14 });
  cards.draw(paper, MARGIN, y);
  link.draw(paper, linkAt, y);
  if (prep.link !== undefined) paper.link({ x: linkAt, y, width: column, height: link.height }, prep.link);
  return y - 14;
}

function drawNotes({ paper, setter }: PrepDrawing, area: Rectangle): void {
  const { x, y, width, height } = area;
  if (height < 3 * RULE_STEP) return;
  const title = setter.set("notes", {
    voice: "sans-strong",
    size: 12,
    floor: 12,
    leading: 1.5,
    width,
    height: 18,
    lines: [WORDS.notes],
  });
  paper.drawBlock(title, { x, y, width, align: "left" });
  for (let at = y + title.height + RULE_STEP - 4; at <= y + height - RULE_STEP * 0.8; at += RULE_STEP) {
    paper.drawRule({ x, y: at }, { x: x + width, y: at });
  }
}
