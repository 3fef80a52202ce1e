import { ADDRCONFIG, promises as dns, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction, connect as netConnect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { judgeAddress } from "./judge-address.ts";
import type { Outgoing, OutgoingTarget } from "./outgoing.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { outgoingFetch } from "./outgoing-fetch.ts";
import { plainHost } from "./plain-host.ts";

export interface OutgoingOptions {
  /** Many people's service: nothing private is reached, and no port but those of mail and HTTPS. */
  readonly isShared: boolean;
  /** Addresses that its operator lets through all the same, whatever the port. */
  readonly isAllowed?: (address: string) => boolean;
  /** All addresses of a name; the system's own answer if left out. */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>;
  /** Opens a connection; the system does if left out. */
  readonly dial?: typeof netConnect;
  /** In milliseconds; by the machine's own clock if left out. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

const PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2525, 143, 993, 443]);
/** Names that mean this machine or its own network, whatever they resolve to. */
const INNER_NAME = /(?:^|\.)(?:localhost|internal|local|localdomain|intranet|lan|home\.arpa)$/;
const EVEN_MS = 10_000;

/** The way out of this machine, for one person's program or for a service that many share. */
export function createOutgoing(options: OutgoingOptions): Outgoing {
  const { isShared, dial = netConnect, now = Date.now, wait = delay } = options;
  const lookupFor = async (target: OutgoingTarget) => lookupOf(await judgedAddresses(target, options));
  return {
    isShared,
    lookupFor,
    connect: async (target, timeoutMs) => {
      const lookup = await lookupFor(target);
      try {
        return await connected(dial, { ...target, host: hostOf(target), lookup }, timeoutMs);
      } catch (error) {
        throw isShared ? new OutgoingError(target.host, target.port) : error;
      }
    },
    fetch: outgoingFetch({ isShared, lookupFor }),
    evenly: async (work, hasFailed = () => false) => {
      if (!isShared) return await work();
      const startedAt = now();
      const untilEven = async () => await wait(EVEN_MS - ((now() - startedAt) % EVEN_MS));
      try {
        const value = await work();
        if (hasFailed(value)) await untilEven();
        return value;
      } catch (error) {
        await untilEven();
        throw error;
      }
    },
  };
}

function hostOf({ host, port }: OutgoingTarget): string {
  const plain = plainHost(host);
  if (plain === undefined) throw new OutgoingError(host, port);
  return plain.text;
}

/** In a shared service one address that may not be reached spoils a name; at home the others are taken. */
async function judgedAddresses(
  target: OutgoingTarget,
  { isShared, isAllowed = () => false, resolve = systemAddresses }: OutgoingOptions,
): Promise<readonly LookupAddress[]> {
  const refusal = new OutgoingError(target.host, target.port);
  const plain = plainHost(target.host);
  if (plain === undefined) throw refusal;
  const found = plain.kind === "address" ? [addressOf(plain.text)] : await resolved(plain.text);
  const good = found.filter(({ address }) => isGood(address));
  if (good.length === 0 || (isShared && good.length < found.length)) throw refusal;
  return good;

  async function resolved(name: string): Promise<readonly LookupAddress[]> {
    try {
      const addresses = await resolve(name);
      const isInner = isShared && INNER_NAME.test(name) && !addresses.every(({ address }) => isAllowed(address));
      return isInner ? [] : addresses;
    } catch (error) {
      throw isShared ? refusal : error;
    }
  }

  function isGood(address: string): boolean {
    const kind = judgeAddress(address);
    if (kind === "never") return false;
    return !isShared || isAllowed(address) || (kind === "public" && PORTS.has(target.port));
  }
}

function addressOf(address: string): LookupAddress {
  return { address, family: isIP(address) };
}

async function systemAddresses(name: string): Promise<readonly LookupAddress[]> {
  return await dns.lookup(name, { all: true, hints: ADDRCONFIG });
}

/** Gives what is known already, in the two forms that Node's clients ask for. */
function lookupOf(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, { all, family }, give) => {
    const fitting = addresses.filter((each) => (family !== 4 && family !== 6 ? true : each.family === family));
    const [first] = fitting;
    if (first === undefined) give(Object.assign(new Error("No such address"), { code: "ENOTFOUND" }), "");
    else if (all === true) give(null, [...fitting]);
    else give(null, first.address, first.family);
  };
}

interface Dialled extends OutgoingTarget {
  readonly lookup: LookupFunction;
}

function connected(dial: typeof netConnect, target: Dialled, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = dial({ ...target, autoSelectFamily: true });
    const fail = (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(Object.assign(new Error("Timed out"), { code: "ETIMEDOUT" })), timeoutMs);
    socket.once("error", fail);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.removeListener("error", fail);
      resolve(socket);
    });
  });
}
