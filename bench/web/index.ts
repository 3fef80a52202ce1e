import { startBrowsing } from "../../test/web/browse.ts";
import type { Figure } from "../measure.ts";
import { benchApi } from "./bench-api.ts";
import { benchDoing } from "./bench-doing.ts";
import { benchFirstLoad } from "./bench-first-load.ts";
import { benchLighthouse } from "./bench-lighthouse.ts";
import { benchToday } from "./bench-today.ts";

/** The web application in a real browser, and its server; where there is no browser, the server alone. */
export async function benchWeb(): Promise<readonly Figure[]> {
  const served = await benchApi();
  const browsing = await startBrowsing();
  if ("missing" in browsing) {
    console.error(`the web is not measured: ${browsing.missing}`);
    return served;
  }
  try {
    const figures = [...served];
    for (const bench of [benchFirstLoad, benchToday, benchDoing]) figures.push(...(await bench(browsing)));
    return [...figures, ...(await benchLighthouse())];
  } finally {
    await browsing.close();
  }
}
