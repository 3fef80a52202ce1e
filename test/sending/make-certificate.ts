import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly key: string;
}

export interface CertificateOptions {
  /** The name of the server that it is for. */
  readonly host: string;
  readonly from: Date;
  readonly until: Date;
}

const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x18,
  list: 0x30,
  set: 0x31,
} as const;
const COMMON_NAME = [0x55, 0x04, 0x03];
const ALTERNATIVE_NAME = [0x55, 0x1d, 0x11];
const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

/** A certificate of version 3 (RFC 5280) that a server signed for itself, for one name or address of this machine. */
export function makeCertificate({ host, from, until }: CertificateOptions): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = node(TAG.list, node(TAG.oid, Buffer.from(ECDSA_WITH_SHA256)));
  const name = node(
    TAG.list,
    node(TAG.set, node(TAG.list, node(TAG.oid, Buffer.from(COMMON_NAME)), node(TAG.utf8, Buffer.from(host)))),
  );
  const body = node(
    TAG.list,
    node(0xa0, node(TAG.integer, Buffer.from([2]))),
    node(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    node(TAG.list, timeOf(from), timeOf(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    node(0xa3, node(TAG.list, alternativeName(host))),
  );
  const signature = node(TAG.bits, Buffer.from([0]), sign("sha256", body, privateKey));
  const certificate = node(TAG.list, body, algorithm, signature);
  return { certificate: pem("CERTIFICATE", certificate), key: keyPem(privateKey) };
}

function alternativeName(host: string): Buffer {
  const isAddress = /^[\d.]+$/.test(host);
  const name = isAddress ? node(0x87, Buffer.from(host.split(".").map(Number))) : node(0x82, Buffer.from(host));
  return node(TAG.list, node(TAG.oid, Buffer.from(ALTERNATIVE_NAME)), node(TAG.octets, node(TAG.list, name)));
}

function timeOf(date: Date): Buffer {
  return node(TAG.time, Buffer.from(`${date.toISOString().replaceAll(/[-:T]|\..*/g, "")}Z`));
}

/** A value of DER: tag, length, content. */
function node(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

function keyPem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}
