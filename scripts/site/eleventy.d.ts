/** The part of Eleventy that the site of the documents uses; it brings no types of its own. */
declare module "@11ty/eleventy" {
  export interface SiteConfig {
    setTemplateFormats(formats: readonly string[]): void;
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    amendLibrary(name: "md", amend: (library: MarkdownLibrary) => void): void;
    addGlobalData(name: string, value: unknown): void;
    setLiquidOptions(options: Readonly<Record<string, unknown>>): void;
  }

  export interface MarkdownToken {
    readonly type: string;
    tag: string;
    readonly info: string;
    readonly content: string;
    readonly children: readonly MarkdownToken[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
    /** Kept for the rules; nothing of Markdown uses it. */
    meta: { readonly html: string } | null;
  }

  export interface MarkdownLibrary {
    readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void } };
    readonly renderer: {
      readonly rules: Record<string, ((tokens: readonly MarkdownToken[], index: number) => string) | undefined>;
    };
    enable(rule: string): MarkdownLibrary;
    set(options: Readonly<Record<string, unknown>>): MarkdownLibrary;
  }

  export interface MarkdownState {
    readonly tokens: readonly MarkdownToken[];
    readonly env: { readonly page?: { readonly inputPath: string } };
  }

  export interface SiteOptions {
    readonly quietMode: boolean;
    readonly configPath?: null | false;
    config(site: SiteConfig): void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: SiteOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
