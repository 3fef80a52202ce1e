type JsonObject = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is JsonObject => typeof value === "object" && value !== null;

/** True when two JSON values say the same: the order of an object's keys says nothing, nor does a key that holds `undefined`. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (!isPart(left) || !isPart(right)) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = keysOf(left);
  return (
    keys.length === keysOf(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]))
  );
}

function keysOf(value: JsonObject): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
