export { buildReference } from "./build-reference.ts";
export { describeRoute, openApiOf } from "./describe-route.ts";
export { escapeHtml, tag } from "./html.ts";
export { REFERENCE_STYLE } from "./reference-style.ts";
