import assert from "node:assert/strict";
import { it } from "node:test";
import { replyAddress } from "./reply-address.ts";

it("answers come to the mailbox's own address with the case's token", () => {
  assert.equal(replyAddress("alex@mail.example", "7k2p"), "alex+fl.7k2p@mail.example");
});

it("an at sign in quotes is no end of the name", () => {
  assert.equal(replyAddress('"al@ex"@mail.example', "7k2p"), '"al@ex"+fl.7k2p@mail.example');
});

it("a name of 64 characters is the longest", () => {
  const longest = "a".repeat(56);
  assert.equal(replyAddress(`${longest}@mail.example`, "7k2p"), `${longest}+fl.7k2p@mail.example`);
  assert.equal(replyAddress(`a${longest}@mail.example`, "7k2p"), undefined);
});
