/** A stored case that today's rules cannot read: it was recorded by another version, or by another program. */
export class UnreadableCaseError extends Error {
  override readonly name = "UnreadableCaseError";
}
