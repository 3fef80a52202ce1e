/** How many of those who were forgotten came how far. */
export interface TallyCounts {
  readonly applied: number;
  readonly acknowledged: number;
  readonly interviewed: number;
  readonly answered: number;
  readonly promised: number;
  readonly promisesKept: number;
}

/** How long things took them, each list in order: no figure can be told to belong to another. */
export interface TallyTimes {
  readonly acknowledgementHours: readonly number[];
  readonly wordAfterInterviewDays: readonly number[];
  readonly decisionToldDays: readonly number[];
}

/** What is kept of the people of an opening who were forgotten: counts and times, no names and no dates. */
export interface OpeningTally {
  readonly counts: TallyCounts;
  readonly times: TallyTimes;
}

/** The tally of nobody. */
export const EMPTY_TALLY: OpeningTally = {
  counts: { applied: 0, acknowledged: 0, interviewed: 0, answered: 0, promised: 0, promisesKept: 0 },
  times: { acknowledgementHours: [], wordAfterInterviewDays: [], decisionToldDays: [] },
};

/** Both tallies as one. */
export function addTallies(a: OpeningTally, b: OpeningTally): OpeningTally {
  const sum = (key: keyof TallyCounts) => a.counts[key] + b.counts[key];
  const both = (key: keyof TallyTimes) => [...a.times[key], ...b.times[key]].sort((left, right) => left - right);
  return {
    counts: {
      applied: sum("applied"),
      acknowledged: sum("acknowledged"),
      interviewed: sum("interviewed"),
      answered: sum("answered"),
      promised: sum("promised"),
      promisesKept: sum("promisesKept"),
    },
    times: {
      acknowledgementHours: both("acknowledgementHours"),
      wordAfterInterviewDays: both("wordAfterInterviewDays"),
      decisionToldDays: both("decisionToldDays"),
    },
  };
}
