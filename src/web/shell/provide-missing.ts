/** Brings what older browsers lack of the language: dates and times, and two methods of maps. */
export async function provideMissing(): Promise<void> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  for (const type of [Map, WeakMap]) provideGetOrInsert(type.prototype as Map<unknown, unknown>);
}

function provideGetOrInsert(prototype: Map<unknown, unknown>): void {
  if ("getOrInsertComputed" in prototype) return;
  define(prototype, "getOrInsert", function getOrInsert(this: Map<unknown, unknown>, key: unknown, value: unknown) {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  });
  define(
    prototype,
    "getOrInsertComputed",
    function getOrInsertComputed(this: Map<unknown, unknown>, key: unknown, compute: (key: unknown) => unknown) {
      if (!this.has(key)) this.set(key, compute(key));
      return this.get(key);
    },
  );
}

function define(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}
