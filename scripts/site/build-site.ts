import { globSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Eleventy } from "@11ty/eleventy";

const root = fileURLToPath(new URL("../../", import.meta.url));
const templates = fileURLToPath(new URL("templates/", import.meta.url));

/** Writes the site into a folder, which is emptied first, and gives the number of its pages. */
export async function buildSite(output: string): Promise<number> {
  rmSync(output, { recursive: true, force: true });
  const documents = globSync("docs/**/*.md", { cwd: root }).sort();
  const site = new Eleventy(relative(process.cwd(), templates), relative(process.cwd(), output), {
    quietMode: true,
    configPath: null,
    config(config) {
      config.setTemplateFormats(["liquid", "md"]);
      for (const path of documents) {
        const permalink = `${path.slice("docs/".length, -".md".length)}.html`;
        config.addTemplate(path, readFileSync(`${root}${path}`, "utf8"), {
          permalink,
          templateEngineOverride: "md",
          layout: "page.liquid",
        });
      }
    },
  });
  site.disableLogger();
  await site.write();
  return documents.length;
}
