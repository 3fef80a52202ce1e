type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null;

/** True when two parsed JSON values say the same; the order of an object's keys says nothing. */
function isSameJson(left: unknown, right: unknown): boolean {
  if (!isObject(left) || !isObject(right)) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]))
  );
}

/** `isSameJson` of two JSON texts. */
export function isSameJsonText(left: string, right: string): boolean {
  return left === right || isSameJson(JSON.parse(left), JSON.parse(right));
}
