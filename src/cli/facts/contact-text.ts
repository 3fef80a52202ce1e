import type { ContactJson } from "../../contract/index.ts";
import { error, ok, type Result } from "../../contract/index.ts";
import { findRole, ROLE_NAMES } from "./choose-contact.ts";

/** A contact as it is typed: `"Dana Kim, hiring-manager, dana@globex.example"`, in any order after the name. */
export function readContact(text: string): Result<Omit<ContactJson, "id">, string> {
  const [name = "", ...parts] = text.split(",").map((part) => part.trim());
  if (name === "") return error('a name first, such as "Dana Kim, hiring-manager, dana@globex.example"');
  const found: { -readonly [K in keyof Omit<ContactJson, "id" | "name">]?: ContactJson[K] } = {};
  for (const part of parts) {
    const role = findRole(part);
    if (role !== undefined) found.role = role;
    else if (/^\S+@\S+$/.test(part)) found.email = part;
    else if (/^\+?[\d\s().-]{5,}$/.test(part)) found.phone = part;
    else if (part !== "") found.title = found.title === undefined ? part : `${found.title}, ${part}`;
  }
  const { role, ...rest } = found;
  if (role === undefined) return error(`a role after the name (${ROLE_NAMES.join(", ")})`);
  return ok({ name, role, ...rest });
}
