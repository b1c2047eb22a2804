/** What the two pages, the preview and Excel's pane, have in common before their own title. */

/**
 * Nothing but what the page itself brings. Styles are set by script (Fluent, Univer), hence 'unsafe-inline' for them only.
 * @param {{ scripts: string, images: string, workers?: string }} sources what scripts, images and workers may come from; workers as scripts where absent
 */
export function contentSecurityPolicy({ scripts, images, workers }) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    ...(workers ? [`worker-src ${workers}`] : []),
    "style-src 'self' 'unsafe-inline'",
    `img-src ${images}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @param {string} policy a content security policy */
export function pageHead(policy) {
  return `<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />`;
}
