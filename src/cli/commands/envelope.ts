import { addressEnvelopes, type EnvelopeSize, envelopeSizeFor } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { chooseContact } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { oneOf } from "../letters/compose-options.ts";
import { handOutPaper, missingAddress } from "../letters/hand-out-paper.ts";
import { fileNameOf } from "../letters/letter-name.ts";
import { caseNameOf } from "../letters/logging-command.ts";
import { openCase } from "../open-case.ts";

const SIZES: readonly EnvelopeSize[] = ["A2", "A7", "DL", "C6", "#10"];

export const command: Command = {
  name: "envelope",
  summary: "envelopes with both addresses where they belong, as PDF",
  usage: ["envelope CASE CONTACT… [--size A2|A7|DL|C6|#10] [--out FILE.pdf]"],
  options: [
    ["--size SIZE", "A2, A7, DL, C6 or #10; what a card of the country goes into"],
    ["--out FILE", "where to, otherwise envelope-CONTACT.pdf; - is standard output"],
    ["--force", "overwrites a file that is there"],
    ["--json", '{"wrote", "bytes", "missing"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, {
      size: "string",
      out: "string",
      force: "boolean",
      json: "boolean",
    });
    const [typed, ...names] = positionals;
    if (typed === undefined || names.length === 0) misuse("envelope: expected a CASE and one CONTACT or more");
    const asked = options.size === undefined ? undefined : oneOf("size", options.size, SIZES);
    const { parsed, caseId } = await openCase(typed, services);
    const contacts = names.map((name) => chooseContact(name, parsed.json.contacts));
    const size = asked ?? envelopeSizeFor(parsed.json.calendar.country);
    const { envelopes, withoutAddress, hasReturnAddress } = addressEnvelopes(contacts, parsed, size);
    const caseName = await caseNameOf(caseId, services);
    const notes = withoutAddress.map((contact) => missingAddress(contact, caseName));
    if (envelopes.length === 0) misuse(...notes);
    if (!hasReturnAddress) notes.push("Your own address is missing, so there is no return address on it.");
    const paper = await (await services.openLetterTools()).paper.envelopes(envelopes, services.now);
    const one = contacts.length === 1 ? contacts[0] : undefined;
    const defaultName = `${one === undefined ? fileNameOf("envelopes", parsed.case.company) : fileNameOf("envelope", one.id)}.pdf`;
    const what = envelopes.length === 1 ? `one envelope (${size})` : `${envelopes.length} envelopes (${size})`;
    const { out, force, json } = options;
    await handOutPaper(paper, { out, force, json, defaultName, what, notes }, services);
    return withoutAddress.length > 0 ? 1 : 0;
  },
};
