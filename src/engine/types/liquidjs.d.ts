/**
 * The part of LiquidJS that the templates of letters use. The library's own declarations bring all of Node's types
 * with them, and the engine is compiled without: behind them `fetch` and `process` would compile here.
 */
export interface LiquidOptions {
  readonly ownPropertyOnly?: boolean;
  readonly strictVariables?: boolean;
  readonly strictFilters?: boolean;
  readonly templates?: Readonly<Record<string, string>>;
  readonly parseLimit?: number;
  readonly renderLimit?: number;
  readonly memoryLimit?: number;
}

export interface Template {
  readonly token: TopLevelToken;
}

export interface TopLevelToken {
  readonly begin: number;
  readonly end: number;
}

export interface TagToken extends TopLevelToken {
  readonly name: string;
  readonly args: string;
}

export interface Emitter {
  write(html: unknown): void;
}

export interface ParseStream {
  on(event: `tag:${string}`, handle: (token: TagToken) => void): this;
  on(event: "template", handle: (template: Template) => void): this;
  on(event: "end", handle: () => void): this;
  start(): this;
  stop(): this;
}

export interface Parser {
  parseStream(tokens: TopLevelToken[]): ParseStream;
}

export class Context {
  constructor(
    environment?: object,
    options?: LiquidOptions,
    renderOptions?: { readonly sync?: boolean },
    limits?: { readonly liquid?: Liquid },
  );
  getRegister<T>(key: string): T;
  setRegister(key: string, value: unknown): void;
}

export abstract class Tag implements Template {
  readonly token: TagToken;
  readonly liquid: Liquid;
  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid);
}

type TagClass = new (token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag;

/** Where a name is used in a template. */
export interface Variable {
  readonly segments: readonly unknown[];
  readonly location: { readonly row: number; readonly col: number };
}

export class Liquid {
  readonly options: LiquidOptions;
  readonly tags: Record<string, unknown>;
  readonly filters: Record<string, unknown>;
  readonly renderer: { renderTemplates(templates: Template[], context: Context, emitter?: Emitter): unknown };
  constructor(options?: LiquidOptions);
  parse(source: string): Template[];
  renderSync(templates: Template[], context: Context): unknown;
  registerTag(name: string, tag: TagClass): void;
  registerFilter(name: string, filter: (value: unknown, ...parts: readonly unknown[]) => unknown): void;
  analyzeSync(
    templates: Template[],
    options?: { readonly partials?: boolean },
  ): { readonly globals: Readonly<Record<string, readonly Variable[]>> };
}

export class LiquidError extends Error {
  readonly token?: TopLevelToken & { getPosition?(): readonly [line: number, column: number] };
  readonly originalError?: Error;
  static is(value: unknown): value is LiquidError;
}
