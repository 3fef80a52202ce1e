/** What was asked of a run. */
export interface TortureOptions {
  /** How long what has no end of its own goes on; where it is not given, each run has its own. */
  readonly minutes: number | undefined;
  /** The same seed makes the same choices. */
  readonly seed: number;
}

/** One row of a run's table. */
export interface TortureFigure {
  readonly what: string;
  /** How often, or for how long, with its unit. */
  readonly extent: string;
  readonly outcome: string;
}

/** What a run showed; `failures` are sentences, and empty where everything held. */
export interface TortureResult {
  readonly figures: readonly TortureFigure[];
  readonly failures: readonly string[];
}

/** One way of tormenting the product: a script file of this folder, that is only loaded when it is asked for. */
export type TortureRun = (options: TortureOptions) => Promise<TortureResult>;

/** The figures and failures of several, in their order. */
export function joinResults(results: readonly TortureResult[]): TortureResult {
  return {
    figures: results.flatMap(({ figures }) => figures),
    failures: results.flatMap(({ failures }) => failures),
  };
}
