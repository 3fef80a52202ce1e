import assert from "node:assert/strict";
import { it } from "node:test";
import { programFor } from "./open-browser.ts";

const URL = "http://127.0.0.1:4747/#token=abc";

it("each platform opens an address in its own way; where nothing can be shown nothing is started", () => {
  assert.deepEqual(
    [
      programFor(URL, {}, "darwin"),
      programFor(URL, {}, "win32"),
      programFor(URL, { DISPLAY: ":0" }, "linux"),
      programFor(URL, { WAYLAND_DISPLAY: "wayland-0" }, "linux"),
      programFor(URL, { WSL_DISTRO_NAME: "Debian" }, "linux"),
      programFor(URL, {}, "linux"),
    ],
    [
      ["open", URL],
      ["rundll32", "url.dll,FileProtocolHandler", URL],
      ["xdg-open", URL],
      ["xdg-open", URL],
      ["wslview", URL],
      undefined,
    ],
  );
});
