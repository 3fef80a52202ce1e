import assert from "node:assert/strict";
import { it } from "node:test";
import { defaultHome } from "./default-home.ts";

it("on Linux it is the user's data directory", () => {
  assert.equal(defaultHome({ HOME: "/home/ana" }, "linux"), "/home/ana/.local/share/fineline");
  assert.equal(defaultHome({ HOME: "/home/ana", XDG_DATA_HOME: "/data/ana" }, "linux"), "/data/ana/fineline");
});

it("an empty or a relative XDG_DATA_HOME is ignored", () => {
  assert.equal(defaultHome({ HOME: "/home/ana", XDG_DATA_HOME: "" }, "linux"), "/home/ana/.local/share/fineline");
  assert.equal(defaultHome({ HOME: "/home/ana", XDG_DATA_HOME: "data" }, "freebsd"), "/home/ana/.local/share/fineline");
});

it("on macOS it is in Application Support", () => {
  const env = { HOME: "/Users/ana", XDG_DATA_HOME: "/data" };
  assert.equal(defaultHome(env, "darwin"), "/Users/ana/Library/Application Support/Fineline");
});

it("on Windows it is in the local application data", () => {
  const local = { LOCALAPPDATA: "D:\\Local", USERPROFILE: "C:\\Users\\ana" };
  assert.equal(defaultHome(local, "win32"), "D:\\Local\\Fineline");
  assert.equal(defaultHome({ USERPROFILE: "C:\\Users\\ana" }, "win32"), "C:\\Users\\ana\\AppData\\Local\\Fineline");
});

it("FINELINE_HOME comes first on every platform", () => {
  for (const platform of ["linux", "darwin", "win32"]) {
    assert.equal(defaultHome({ HOME: "/home/ana", FINELINE_HOME: "elsewhere" }, platform), "elsewhere");
  }
});

it("an environment that does not say where gives no home", () => {
  for (const platform of ["linux", "darwin", "win32"]) assert.equal(defaultHome({}, platform), undefined);
});
