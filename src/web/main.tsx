import { provideMissing, startApp } from "./shell/index.ts";

const root = document.getElementById("app");
if (root === null) throw new Error('index.html has no element with the id "app"');
// Not awaited: a part that the start fetches and waits for may use what is in this file, and would wait for its end.
void provideMissing().then(() => startApp(root));
