/** Pages without the application, for when it cannot be had: as plain as they can be, since no style comes with them. */
export const NOT_FOUND_PAGE = plainPage(
  "Nothing lies here",
  '<p>This address leads to no page of Fineline. Nothing of yours is lost.</p><p><a href="/">Go to Today</a></p>',
);

export const NOT_BUILT_PAGE = plainPage(
  "The pages are not built yet",
  "<p>Run <code>npm start</code>, or <code>npm run build</code>, then open this address again. What you recorded is safe.</p>",
);

function plainPage(title: string, body: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${title} · Fineline</title></head><body><main><h1>${title}</h1>${body}</main></body></html>\n`,
  ].join("");
}
