import { statSync } from "node:fs";

const built = new URL("../../dist/web", import.meta.url);

/** How large built files are as they lie beside themselves, packed in two ways, in bytes. */
export function packedSizes(addresses: readonly string[]): { readonly brotli: number; readonly gzip: number } {
  const sizeOf = (suffix: string) =>
    addresses.reduce(
      (sum, address) => sum + statSync(`${built.pathname}${new URL(address).pathname}${suffix}`).size,
      0,
    );
  return { brotli: sizeOf(".br"), gzip: sizeOf(".gz") };
}
