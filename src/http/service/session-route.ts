import type { Context } from "hono";
import type { Accounts, Actor } from "../../accounts/index.ts";
import { json } from "../respond.ts";

/** What `GET /api/session` says at a shared service, which pages know it by. */
interface ServiceSessionJson {
  readonly signedIn: boolean;
  readonly version: string;
  /** Of who is signed in. */
  readonly hasSecondFactor?: boolean;
  readonly service: {
    /** The sign-on of others that is offered besides a password. */
    readonly providers: readonly string[];
    /** Whether anybody may ask for an account. */
    readonly isOpen: boolean;
    /** Whether a link to a new password can be mailed. */
    readonly sendsMail: boolean;
  };
}

interface SessionFront {
  readonly accounts: Pick<Accounts, "providers" | "isOpen" | "sendsMail" | "signOn">;
  readonly actorOf: (c: Context) => Promise<Actor | undefined>;
}

/** Tells a page whether somebody is signed in, and that this is a service; it names nobody. */
export function serveSession({ accounts, actorOf }: SessionFront, version: string): (c: Context) => Promise<Response> {
  return async (c) => {
    const { providers, isOpen, sendsMail, signOn } = accounts;
    const answer: ServiceSessionJson = { signedIn: false, version, service: { providers, isOpen, sendsMail } };
    if ((await actorOf(c)) === undefined) return json(answer);
    const found = await signOn.auth.api.getSession({ headers: c.req.raw.headers });
    return json({ ...answer, signedIn: true, hasSecondFactor: found?.user.twoFactorEnabled === true });
  };
}
