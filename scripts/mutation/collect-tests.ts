/** Stands for `node:test` in the bundle of a run: it keeps the tests, so that one process can do any of them, as often as it must. */

type Body = (context: object) => unknown;
type Hook = () => unknown;

interface Suite {
  readonly title: string;
  readonly parent: Suite | undefined;
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
}

/** A test as its file declares it. */
export interface CollectedTest {
  readonly title: string;
  readonly suite: Suite;
  readonly body: Body;
}

const newSuite = (title: string, parent?: Suite): Suite => ({
  title,
  parent,
  before: [],
  after: [],
  beforeEach: [],
  afterEach: [],
});

let suite = newSuite("");
let tests: CollectedTest[] = [];

/** The tests that were declared since this was last asked. */
export function takeTests(): readonly CollectedTest[] {
  const taken = tests;
  tests = [];
  suite = newSuite("");
  return taken;
}

/** Does some tests of a file in their order, each with what its suites do around it. Throws what the first that fails throws. */
export async function doTests(chosen: readonly CollectedTest[], begin: (test: CollectedTest) => void): Promise<void> {
  const entered = new Set<Suite>();
  try {
    for (const test of chosen) {
      begin(test);
      const suites = suitesOf(test.suite);
      for (const each of suites) if (!entered.has(each)) await doAll(entered.add(each) && each.before);
      for (const each of suites) await doAll(each.beforeEach);
      try {
        await test.body({});
      } finally {
        for (const each of suites.toReversed()) await doAll(each.afterEach);
      }
    }
  } finally {
    for (const each of [...entered].toReversed()) await doAll(each.after);
  }
}

/** The suite and those around it, the outermost first. */
function suitesOf(inner: Suite | undefined): readonly Suite[] {
  return inner === undefined ? [] : [...suitesOf(inner.parent), inner];
}

async function doAll(hooks: readonly Hook[]): Promise<void> {
  for (const hook of hooks) await hook();
}

export function describe(title: string, body: Hook): void {
  const outer = suite;
  suite = newSuite(`${outer.title}${title}: `, outer);
  body();
  suite = outer;
}

export function it(title: string, ...rest: readonly unknown[]): void {
  // Between the two there may be options, as for a time limit.
  tests.push({ title: suite.title + title, suite, body: rest.at(-1) as Body });
}

export const test = it;
export const before = (hook: Hook) => suite.before.push(hook);
export const after = (hook: Hook) => suite.after.push(hook);
export const beforeEach = (hook: Hook) => suite.beforeEach.push(hook);
export const afterEach = (hook: Hook) => suite.afterEach.push(hook);
