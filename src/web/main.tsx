import { provideMissing, startApp } from "./shell/index.ts";

const root = document.getElementById("app");
if (root === null) throw new Error('index.html has no element with the id "app"');
await provideMissing();
await startApp(root);
