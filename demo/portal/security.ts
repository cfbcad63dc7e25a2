/**
 * The page's Content Security Policy. It is about as strict as a host's policy can be: nothing inline, nothing from
 * another origin but the API's data, and scripts may not put plain strings where markup is parsed. What the elements
 * need from it:
 *
 * - `script-src`: the location of the script-tag file.
 * - `style-src 'self'`: nothing more; their style sheets are constructed, not inline.
 * - `connect-src`: the API, and `'self'` for the token endpoint.
 * - `trusted-types vitable-elements`: the name of the one policy that they create.
 *
 * @param apiBase URL of the API as the browser reaches it; only its origin is used.
 */
export function contentSecurityPolicy(apiBase: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(apiBase).origin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vitable-elements',
  ].join('; ');
}
