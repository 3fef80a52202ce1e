import type { Kysely } from "kysely";
import type { MailWaiting } from "../../app/ports/index.ts";
import type { Tables } from "./tables.ts";

/** How much waits for a person in mail, in one query over indices alone. */
export async function countMailWaiting(db: Kysely<Tables>): Promise<MailWaiting> {
  const counts = await db
    .selectNoFrom(({ selectFrom }) => {
      const letters = (kind: "uncertain" | "rejected") =>
        selectFrom("outbox")
          .where("kind", "=", kind)
          .select(({ fn }) => fn.countAll<number>().as("count"));
      const messages = selectFrom("mail_proposals")
        .where("state", "=", "open")
        .select(({ fn }) => fn.count<number>("message_key").distinct().as("count"));
      return [messages.as("messages"), letters("uncertain").as("inDoubt"), letters("rejected").as("refused")];
    })
    .executeTakeFirstOrThrow();
  return { messages: Number(counts.messages), inDoubt: Number(counts.inDoubt), refused: Number(counts.refused) };
}
