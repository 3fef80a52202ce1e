import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chooseFiles } from "./chosen-files.ts";
import { ownAddresses } from "./own-addresses.ts";

const MESSAGE = "From: Dana <dana@globex.example>\r\nSubject: Hello\r\n\r\nHello.";

function file(name: string, content: string | Uint8Array<ArrayBuffer> = "Company,Role\r\nGlobex,Analyst\r\n"): File {
  return new File([content], name);
}

describe("files that were chosen", () => {
  it("are told by what they hold, whatever they are called", async () => {
    const kindOf = async (...files: readonly File[]) => (await chooseFiles(files)).kind;
    assert.equal(await kindOf(file("jobs.csv")), "table");
    assert.equal(await kindOf(file("letter.txt", MESSAGE)), "mail");
    assert.equal(await kindOf(file("everything", '{"cases": []}')), "cases");
    assert.equal(await kindOf(file("people", "BEGIN:VCARD\r\n")), "cards");
  });

  it("may be several where they are messages, and one otherwise", async () => {
    const letters = [file("a.eml", MESSAGE), file("b.eml", MESSAGE)];
    assert.deepEqual(await chooseFiles(letters), { kind: "mail", files: letters });
    assert.deepEqual(await chooseFiles([letters[0]!, file("jobs.csv")]), {
      kind: "refused",
      sentence: "Several files at once can be messages only. Choose the others one by one.",
    });
    assert.deepEqual(await chooseFiles([]), { kind: "refused", sentence: "No file was chosen." });
  });

  it("that are packed are refused with what to do", async () => {
    assert.deepEqual(await chooseFiles([file("jobs.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4))]), {
      kind: "refused",
      sentence: "jobs.xlsx is packed. Open it, and save the table in it as CSV.",
    });
  });
});

describe("one's own addresses", () => {
  it("are taken apart however they are parted, in lower case", () => {
    assert.deepEqual(ownAddresses(" Ana@Example.org, ana@work.example\n"), {
      mine: ["ana@example.org", "ana@work.example"],
    });
  });

  it("are asked for, and have to be addresses", () => {
    assert.equal(ownAddresses(" ").fault, "Your address is expected here: it shows which mail you sent.");
    assert.equal(ownAddresses("ana").fault, "An address such as ana@example.org is expected, not “ana”.");
  });
});
