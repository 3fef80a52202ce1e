import { describeCaseStore } from "../../app/ports/case-store.suite.ts";
import { describeSettingsStore } from "../../app/ports/settings-store.suite.ts";
import { freshBrowser } from "./fresh-browser.suite.ts";

async function makePlace() {
  const { open } = freshBrowser();
  return { open, remove: () => Promise.resolve() };
}

describeCaseStore("IndexedDB", makePlace);
describeSettingsStore("IndexedDB", makePlace);
