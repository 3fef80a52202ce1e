/** What a report says about one recipient (RFC 3464, section 2.3). */
export interface RecipientStatus {
  /** The address that was written to: the original one where the report names it. */
  readonly address: string;
  /** Where the message went on to, or the same. */
  readonly finalAddress: string;
  /** In small letters: failed, delayed, delivered, relayed, expanded, or empty. */
  readonly action: string;
  /** The class of the status code: 2, 4 or 5; undefined where there is none. */
  readonly statusClass: number | undefined;
}

const FIELD = /^([A-Za-z-]{1,40})[ \t]{0,8}:[ \t]{0,8}(.*)$/;
const MOST_BLOCKS = 100;

/** Reads a `message/delivery-status`: the first block is about the message, the others about a recipient each. */
export function readDeliveryStatus(text: string): readonly RecipientStatus[] {
  return text
    .split(/\n[ \t]*\n/, MOST_BLOCKS)
    .map(fieldsOf)
    .flatMap((fields) => {
      const finalAddress = addressIn(fields.get("final-recipient") ?? "");
      const address = addressIn(fields.get("original-recipient") ?? "") || finalAddress;
      if (address === "") return [];
      const action = (fields.get("action") ?? "").toLowerCase().replace(/[^a-z]/g, "");
      return [{ address, finalAddress: finalAddress || address, action, statusClass: statusClassOf(fields) }];
    });
}

function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, " ").split("\n", 60)) {
    const [, name, value = ""] = FIELD.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function statusClassOf(fields: ReadonlyMap<string, string>): number | undefined {
  const status = /^([245])\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[1];
  const diagnostic = /\b([245])\d\d\b/.exec(fields.get("diagnostic-code")?.slice(0, 400) ?? "")?.[1];
  const digit = status ?? diagnostic;
  return digit === undefined ? undefined : Number(digit);
}

/** `rfc822; dana@globex.example`, with or without the type, in angle brackets or not. */
function addressIn(value: string): string {
  const bare = value.replace(/^[A-Za-z0-9-]{1,20}[ \t]{0,4};/, "").trim();
  return cleanAddress(bare);
}

const ADDRESS = /[^\s<>()[\]",;:@]{1,64}@[^\s<>()[\]",;:@]{1,253}/;

/** The address in a text, without what stands around it; empty where there is none. */
export function cleanAddress(text: string): string {
  return (ADDRESS.exec(text.slice(0, 600))?.[0] ?? "").replace(/[.'`]+$/, "").replace(/^['`]/, "");
}
