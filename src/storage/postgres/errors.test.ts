import assert from "node:assert/strict";
import { it } from "node:test";
import { fromPostgresError, isOfStatement } from "./errors.ts";

const said = (severity: string, code: string) => Object.assign(new Error("x"), { severity, code });

it("a server that refuses a statement still listens, in whatever language it says so", () => {
  const refused = [said("ERROR", "23505"), said("FEHLER", "23505"), said("ОШИБКА", "55P03"), said("エラー", "57014")];
  assert.deepEqual(refused.map(isOfStatement), [true, true, true, true]);
});

it("a server that ends the connection does not, nor does a connection that was lost", () => {
  const ended = [said("FATAL", "40001"), said("FATAL", "57P01"), said("ВАЖНО", "57P01"), said("ВАЖНО", "25P03")];
  assert.deepEqual([...ended, new Error("Connection terminated")].map(isOfStatement), [
    false,
    false,
    false,
    false,
    false,
  ]);
});

it("a desk that has moved is named as people know it", () => {
  const told = fromPostgresError(said("ERROR", "FL002"), "of this service");
  assert.match(`${told}`, /: This desk of this service has moved elsewhere: it can be read here,/);
});
