import type { ConnectionStep, ConnectionTest } from "../app/index.ts";
import type { ConnectionTestJson } from "../contract/http/index.ts";
import { Problem } from "./problem.ts";

/** What each step of connecting needs. */
const NEEDS: Readonly<Record<ConnectionStep, string>> = {
  name: "the name of a server that there is",
  connect: "a server that can be reached",
  tls: "a server whose certificate can be trusted",
  greeting: "a server that greets as mail servers do",
  login: "a name and a secret that the server takes",
  list: "folders that can be listed",
  "smtp-login": "a name and a secret that the server takes",
};

/** The failure that tells at which server and which step connecting failed: both stand in its fault. */
export function refusedMailbox({ at, step, sentence }: Extract<ConnectionTest, { readonly ok: false }>): Problem {
  return new Problem("mailbox-refused", sentence, { faults: [{ place: at, expected: NEEDS[step], got: step }] });
}

/** How far connecting came. */
export function connectionTestJson(test: ConnectionTest): ConnectionTestJson {
  return test.ok
    ? { ok: true, folders: test.folders }
    : { ok: false, at: test.at, step: test.step, sentence: test.sentence };
}
