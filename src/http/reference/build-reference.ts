import { PROBLEMS } from "../problem.ts";
import type { ApiDocument } from "./describe-route.ts";
import { code, escapeHtml, tag } from "./html.ts";
import { describeSchema, type JsonSchema, typeWords } from "./schema-words.ts";

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly (readonly [type: string, schema: JsonSchema])[];
  readonly responses: readonly (readonly [status: string, response: ResponseLook])[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface ResponseLook {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** The API as a page for people: plain HTML with one style sheet and no script, made from the OpenAPI document. */
export function buildReference(document: ApiDocument): string {
  const operations = operationsOf(document);
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  const schemas = Object.entries((document.components?.schemas ?? {}) as Readonly<Record<string, JsonSchema>>);
  const main = [
    tag("h1", {}, "The API of Fineline"),
    tag("p", {}, escapeHtml(document.info.description ?? "")),
    tag("p", {}, `For programs: ${tag("a", { href: "/api/openapi.json" }, "/api/openapi.json")} (OpenAPI 3.1).`),
    ...tags.map((name) => section(name, operations.filter((operation) => operation.tag === name).map(drawOperation))),
    section("Failures", [tag("p", {}, FAILURE_WORDS), drawProblems()]),
    section(
      "Shapes",
      schemas.map(([name, schema]) => drawSchema(name, schema)),
    ),
  ];
  const links = [...tags, "Failures", "Shapes"].map((name) =>
    tag("li", {}, tag("a", { href: `#${anchor(name)}` }, name)),
  );
  return page(
    tag("nav", { "aria-label": "Contents" }, tag("ul", {}, links.join(""))),
    tag("main", {}, main.join("\n")),
  );
}

const FAILURE_WORDS =
  "Every failure is application/problem+json: its type names one of these, its faults name the place of each thing that is wrong.";

function page(nav: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The API of Fineline</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
${nav}
${main}
</body>
</html>
`;
}

function section(name: string, parts: readonly string[]): string {
  return tag("section", { id: anchor(name) }, [tag("h2", {}, escapeHtml(name)), ...parts].join("\n"));
}

function anchor(name: string): string {
  return name.toLowerCase();
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

function operationsOf({ paths = {} }: ApiDocument): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = (item as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[method];
      return operation === undefined ? [] : [readOperation(method, path, operation)];
    }),
  );
}

function readOperation(method: string, path: string, operation: Readonly<Record<string, unknown>>): Operation {
  const body = operation.requestBody as { readonly content?: ResponseLook["content"] } | undefined;
  return {
    method: method.toUpperCase(),
    path,
    summary: String(operation.summary ?? ""),
    description: String(operation.description ?? ""),
    tag: String((operation.tags as readonly string[] | undefined)?.[0] ?? ""),
    parameters: (operation.parameters as readonly Parameter[] | undefined) ?? [],
    body: Object.entries(body?.content ?? {}).map(([type, { schema }]) => [type, schema] as const),
    responses: Object.entries((operation.responses ?? {}) as Readonly<Record<string, ResponseLook>>),
  };
}

function drawOperation(operation: Operation): string {
  const { method, path, summary, description, parameters, body, responses } = operation;
  const id = `${method}-${path.replaceAll(/[^a-z0-9]+/gi, "-")}`.toLowerCase();
  return tag(
    "article",
    { id },
    [
      tag("h3", {}, `${tag("span", { class: "method" }, method)} ${code(path)}`),
      tag("p", { class: "summary" }, `${escapeHtml(summary)}.`),
      description === "" ? "" : tag("p", {}, escapeHtml(description)),
      parameters.length === 0 ? "" : table(["Parameter", "In", "Value"], parameters.map(parameterRow)),
      body.length === 0
        ? ""
        : table(
            ["Body", "Shape"],
            body.map(([type, schema]) => [code(type), typeWords(schema)]),
          ),
      table(["Answer", "Meaning", "Shape"], responses.map(responseRow)),
    ].join("\n"),
  );
}

function parameterRow({ name, in: place, required, description, schema }: Parameter): readonly string[] {
  const words = [
    typeWords(schema),
    escapeHtml(description ?? String(schema.description ?? "")),
    required ? "Required." : "",
  ];
  return [code(name), escapeHtml(place), words.filter((part) => part !== "").join(" · ")];
}

function responseRow([status, { description, content = {} }]: Operation["responses"][number]): readonly string[] {
  const shapes = Object.entries(content).map(([type, { schema }]) => `${code(type)} ${typeWords(schema)}`);
  return [escapeHtml(status), escapeHtml(description), shapes.join("<br>")];
}

function drawProblems(): string {
  const rows = Object.entries(PROBLEMS).map(([kind, { status, title }]) =>
    tag(
      "tr",
      { id: kind },
      [code(kind), String(status), escapeHtml(title)].map((cell) => tag("td", {}, cell)).join(""),
    ),
  );
  return tableOf(["Kind", "Status", "Title"], rows);
}

function drawSchema(name: string, schema: JsonSchema): string {
  const { words, rows } = describeSchema(schema);
  const example = schema.example === undefined ? "" : tag("pre", {}, code(JSON.stringify(schema.example, null, 2)));
  return tag(
    "article",
    { id: `shape-${name}` },
    [tag("h3", {}, code(name)), words, rows.length === 0 ? "" : table(["Key", "Value", "Note"], rows), example].join(
      "\n",
    ),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableOf(
    heads,
    rows.map((cells) => tag("tr", {}, cells.map((cell) => tag("td", {}, cell)).join(""))),
  );
}

function tableOf(heads: readonly string[], rows: readonly string[]): string {
  const head = tag("tr", {}, heads.map((name) => tag("th", { scope: "col" }, escapeHtml(name))).join(""));
  return tag(
    "div",
    { class: "table", role: "region", tabindex: "0", "aria-label": heads.join(", ") },
    tag("table", {}, `${tag("thead", {}, head)}${tag("tbody", {}, rows.join("\n"))}`),
  );
}
