import type { ShippedPackage } from "./read-packages.ts";

/**
 * What comes along, as a bill of materials (CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/). The same packages make the
 * same text: neither a time nor a random number stands in it.
 */
export function sbomText([itself, ...packages]: readonly [ShippedPackage, ...ShippedPackage[]]): string {
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { ...component(itself), type: "application" } },
    components: packages.map(component),
    dependencies: [itself, ...packages].map((one) => ({ ref: idOf(one), dependsOn: one.uses })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function idOf({ name, version }: ShippedPackage): string {
  return `${name}@${version}`;
}

function component(one: ShippedPackage) {
  const { name, version, licence, integrity, isOptional } = one;
  const hash = /^sha(\d+)-(.+)$/.exec(integrity ?? "");
  return {
    type: "library",
    "bom-ref": idOf(one),
    name,
    version,
    scope: isOptional ? "optional" : "required",
    // A scope's @ is escaped in such addresses (https://github.com/package-url/purl-spec).
    purl: `pkg:npm/${name.replace(/^@/, "%40")}@${version}`,
    ...(hash === null ? {} : { hashes: [{ alg: `SHA-${hash[1]}`, content: toHex(hash[2] ?? "") }] }),
    ...(licence === undefined ? {} : { licenses: [licenceOf(licence)] }),
  };
}

function toHex(base64: string): string {
  return Buffer.from(base64, "base64").toString("hex");
}

function licenceOf(licence: string) {
  return /[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } };
}
