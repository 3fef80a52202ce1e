/** Whether an If-None-Match header names the tag (RFC 9110, section 13.1.2). */
export function knowsTag(header: string | undefined, etag: string): boolean {
  const bare = etag.replace(/^W\//, "");
  return (header ?? "").split(",").some((tag) => ["*", bare].includes(tag.trim().replace(/^W\//, "")));
}
