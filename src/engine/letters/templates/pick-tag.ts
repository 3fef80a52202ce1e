import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";

/** Which of `count` wordings to take at a place of the template; 0 to count − 1. */
export type Choose = (place: number, count: number) => number;

/** Where a rendering keeps its choice. */
export const CHOOSE = "choose";

/** `{% pick %} … {% or %} … {% endpick %}`: several ways of saying one thing, of which a letter has one. */
export class PickTag extends Tag {
  readonly #ways: Template[][] = [[]];
  readonly #place: number;

  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remainTokens, liquid);
    this.#place = token.begin;
    const stream = parser
      .parseStream(remainTokens)
      .on("tag:or", () => {
        this.#ways.push([]);
      })
      .on("tag:endpick", () => stream.stop())
      .on("template", (template: Template) => {
        this.#ways[this.#ways.length - 1]!.push(template);
      })
      .on("end", () => {
        throw new Error("a {% pick %} has no {% endpick %}");
      });
    stream.start();
  }

  *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const choose = ctx.getRegister<Choose>(CHOOSE);
    yield this.liquid.renderer.renderTemplates(this.#ways[choose(this.#place, this.#ways.length)]!, ctx, emitter);
  }

  // biome-ignore lint/correctness/useYield: the language asks for a generator, and there is nothing to wait for.
  *children(): Generator<unknown, Template[]> {
    return this.#ways.flat();
  }
}
