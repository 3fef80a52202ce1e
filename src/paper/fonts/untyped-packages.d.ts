/** The packages used here that bring no types: only what is used of them. */
declare module "subset-font" {
  interface Options {
    readonly targetFormat: "truetype" | "woff2";
    readonly keepAllGlyphs?: true;
    readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  }
  function subsetFont(font: Uint8Array, text: string | undefined, options: Options): Promise<Uint8Array>;
  export = subsetFont;
}

declare module "linebreak" {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, as a UTF-16 index after its last character; null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }

  export = LineBreaker;
}
