import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, it } from "node:test";
import fc from "fast-check";
import { SealError } from "../../app/ports/index.ts";
import { createSeal, mailKeyPath, readMailKey } from "./index.ts";

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const seal = createSeal({ key, placeId: "place-1" });

it("what is sealed opens again, and twice sealed is not twice the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const [first, second] = [seal.close("row", text), seal.close("row", text)];
      assert.equal(seal.open("row", first), text.toWellFormed());
      assert.notDeepEqual(first, second);
    }),
  );
});

it("sealed bytes open for their own row, place and key alone", () => {
  const sealed = seal.close("row-1", "secret");
  const another = Uint8Array.from(key, (byte) => byte ^ 1);
  assert.throws(() => seal.open("row-2", sealed), SealError);
  assert.throws(() => createSeal({ key, placeId: "place-2" }).open("row-1", sealed), SealError);
  assert.throws(() => createSeal({ key: another, placeId: "place-1" }).open("row-1", sealed), SealError);
});

it("a change to any bit is noticed, and so is a missing end", () => {
  const sealed = seal.close("row", "marker-6f1c");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed);
    changed[index] = changed[index]! ^ 1;
    assert.throws(() => seal.open("row", changed), SealError);
    assert.throws(() => seal.open("row", sealed.subarray(0, index)), SealError);
  }
});

let home: string;
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), "fineline-key-")), "home");
});
afterEach(() => rmSync(join(home, ".."), { recursive: true }));

it("a home's key is made once, for this user alone", () => {
  const made = readMailKey({ home });
  assert.equal(made.length, 32);
  assert.deepEqual(readMailKey({ home }), made);
  assert.deepEqual(readdirSync(home), ["mail-key"]);
  if (process.platform !== "win32") assert.equal(statSync(mailKeyPath(home)).mode & 0o777, 0o600);
});

it("a key that is given leaves no file", () => {
  const given = Buffer.from(key).toString("base64url");
  assert.deepEqual(Uint8Array.from(readMailKey({ home, given })), key);
  assert.equal(existsSync(home), false);
});

for (const given of ["", "short", `${"A".repeat(43)}=`, `${"A".repeat(42)} `, "A".repeat(44)]) {
  it(`${JSON.stringify(given)} is no key, and is not quoted`, () => {
    const refused = (error: unknown) =>
      error instanceof SealError &&
      /FINELINE_MAIL_KEY: expected a key of 43 characters/.test(error.message) &&
      (given === "" || !error.message.includes(given));
    assert.throws(() => readMailKey({ home, given }), refused);
  });
}

it("a key that others may read is not used", {
  skip: process.platform === "win32" && "Windows has other rights",
}, () => {
  readMailKey({ home });
  chmodSync(mailKeyPath(home), 0o640);
  assert.throws(() => readMailKey({ home }), /mail-key can be read by others/);
});

it("a key file that is broken is not overwritten", () => {
  readMailKey({ home });
  writeFileSync(mailKeyPath(home), "broken");
  assert.throws(() => readMailKey({ home }), /expected a key of 43 characters/);
  assert.throws(() => readMailKey({ home }), /expected a key of 43 characters/);
});
