import assert from "node:assert/strict";
import { test } from "node:test";
import { parseInstant } from "../../src/engine/index.ts";
import { drawTerminal } from "../../src/picture/index.ts";
import { FIRST_CASE_AS_OF, SECOND_CASE_AS_OF, workedCase } from "./worked-cases.ts";

const { model: first } = workedCase("first-case.json", FIRST_CASE_AS_OF);
const { model: second } = workedCase("second-case.json", SECOND_CASE_AS_OF);

test("the first case is drawn in thirteen lines of text", () => {
  assert.deepEqual(drawTerminal(first, { columns: 80, colour: false }), [
    "              today",
    " pressing      ░          ░      ░  ░          ░          ░",
    "           ────░──────────░──────░──░──────────░─────╍────░──────────",
    "     wait      ░          ░      ░  ░     ╍    ░      ╍╍  ░",
    "               ░          ░   ╍╍ ░  ░      ╍╍╍╍░        ╍ ░",
    "              ━░◉╍╍╍╍╍    ░     ╍░╍╍░╍╍        ░╍╍╍      ╍░╍",
    "           ┄┄┄┄░┄┄┄┄┄┄╍╍╍╍░╍╍╍┄┄┄░┄┄░┄┄╍╍╍┄┄┄┄┄░┄┄┄╍╍┄┄┄┄┄░┄╍╍┄┄┄┄┄┄┄",
    "               ░          ░  ▒▒▒▒░  ░    ∙∙∙∙∙∙░    ∙∙∙∙∙∙░   ╍╍",
    "your turn      ░          ░  ▒▒▒▒░  ░    ∙∙∙∙∙∙░    ∙∙∙∙∙∙░     ╍╍",
    "               ░          ░  ▒▒▒▒░  ░    ∙∙∙∙∙∙░    ∙∙∙∙∙∙░       ╍",
    "           ────░──────────░──────░──░──────────░──────────░────────╍╍",
    "   fading      ░          ░      ░  ░          ░          ░",
    "                16 Nov     23 Nov    30 Nov     7 Dec      14 Dec",
  ]);
});

test("where two columns a day have no room, a day is one column", () => {
  assert.deepEqual(drawTerminal(second, { columns: 80, colour: false }), [
    "                                      today",
    " pressing      ░     ░     ░     ░  ░  ░     ░   ░ ░     ░",
    "           ────░─────░─────░─────░──░──░─────░───░─░──╍──░─────",
    "     wait      ░     ░     ░     ░  ░  ░     ░ ╍ ░ ░   ╍ ░",
    "               ░     ░    ━░    ━░━ ░  ░ ╍╍  ░  ╍░╍░    ╍░",
    "             ━━░━━   ░     ░━━━  ░  ░  ░   ╍╍░   ░ ░╍╍   ░╍",
    "           ┄━┄┄░┄┄━━━░━━━━┄░┄┄┄━┄░┄━░━━░◉┄┄┄┄░╍┄┄░┄░┄┄┄┄┄░┄┄┄┄┄",
    "               ░     ░     ░    ·░· ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░ ╍",
    "your turn      ░     ░     ░    ·░· ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░  ╍",
    "               ░     ░     ░    ·░· ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░   ╍",
    "           ────░─────░─────░─────░──░──░─────░───░─░─────░────╍",
    "   fading      ░     ░     ░     ░  ░  ░     ░   ░ ░     ░",
    "                19 Oct      2 Nov 9 Nov 16 Nov      30 Nov",
  ]);
});

test("no line is wider than it was asked for, nor than 80 columns", () => {
  for (const columns of [30, 40, 60, 79, 80, 200]) {
    for (const model of [first, second]) {
      const widths = drawTerminal(model, { columns, colour: false }).map((line) => [...line].length);
      assert.equal(widths.length, 13);
      assert.ok(Math.max(...widths) <= Math.min(columns, 80), `${Math.max(...widths)} of ${columns}`);
    }
  }
});

test("colours change no character", () => {
  const plain = drawTerminal(first, { columns: 80, colour: false });
  const coloured = drawTerminal(first, { columns: 80, colour: true });
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, "g");
  assert.deepEqual(
    coloured.map((line) => line.replace(escapes, "")),
    plain,
  );
  assert.ok(coloured[5]?.includes("\u001b[36m━\u001b[39m"));
});

test("without Unicode every character is ASCII", () => {
  const lines = drawTerminal(first, { columns: 80, colour: false, unicode: false });
  assert.equal(lines[5], "              =:O~~~~~    :     ~:~~:~~        :~~~      ~:~");
  for (const line of lines) assert.match(line, /^[\x20-\x7e]*$/);
});

test("a case let go long ago is shown as it went, without today", () => {
  const { model } = workedCase("first-case.json", parseInstant("2027-03-01T10:00:00-05:00[America/New_York]"));
  const lines = drawTerminal(model, { columns: 80, colour: false });
  assert.equal(lines[0], "");
  assert.equal(lines[10], "           ────░──────────░──────░──░──────────░──━━━━━━━━░──────────");
});
