import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** A browser that asked for pushes, and can read them (RFC 8188, RFC 8291). */
export interface PushBrowser {
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly read: (body: Buffer) => unknown;
}

const SALT_BYTES = 16;
const TAG_BYTES = 16;

export function makePushBrowser(): PushBrowser {
  const own = createECDH("prime256v1");
  const publicKey = own.generateKeys();
  const auth = randomBytes(16);
  const derive = (key: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number) =>
    Buffer.from(hkdfSync("sha256", key, salt, info, length));
  return {
    keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") },
    read: (body) => {
      const salt = body.subarray(0, SALT_BYTES);
      const keyLength = body[SALT_BYTES + 4]!;
      const senderKey = body.subarray(SALT_BYTES + 5, SALT_BYTES + 5 + keyLength);
      const sealed = body.subarray(SALT_BYTES + 5 + keyLength);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, senderKey]);
      const shared = derive(own.computeSecret(senderKey), auth, info, 32);
      const key = derive(shared, salt, "Content-Encoding: aes128gcm\0", 16);
      const nonce = derive(shared, salt, "Content-Encoding: nonce\0", 12);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce);
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const opened = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
      return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString("utf8"));
    },
  };
}
