import { readJson } from './json.js';
import { ownValue } from '../own-properties.js';

/**
 * The words that codes of errors consist of: of HTTP, of forms, and of benefits. A server may put anything into its code: a
 * token, a name, an amount. A code of these words cannot be any of them (S15).
 */
const CODE = new RegExp(
  `^((${
    'access|account|active|allowed|already|api|approved|argument|authentication|authorization|bad|benefit|body|can|' +
    'class|classes|closed|conflict|contribution|coverage|credentials|date|dates|decision|deleted|denied|dependent|' +
    'dependents|disabled|duplicate|editable|elected|election|eligible|employee|employer|enrolled|enrollment|error|' +
    'event|exceeded|exists|expired|failed|field|forbidden|format|found|has|in|inactive|input|insufficient|internal|' +
    'invalid|is|json|key|late|length|life|limit|limited|locked|malformed|many|member|method|mismatch|missing|no|not|' +
    'of|only|open|opened|operation|organization|out|outside|overlap|page|parameter|past|payload|pending|period|' +
    'permission|plan|product|qle|qualifying|range|rate|reason|reissue|reissued|request|requests|required|resource|' +
    'revoked|scope|server|service|session|started|state|status|temporarily|tier|timeout|token|too|type|unauthenticated|' +
    'unauthorized|unavailable|unexpected|unknown|unprocessable|unsupported|used|user|validation|value|waived|window|' +
    'wrong|year'
  })([_.-](?!$)|$))+$`,
  'i',
);

/**
 * The forms of request ids: a ULID, or digits with hexadecimal letters and at most a few others (UUID, trace ids), with or
 * without a prefix. Digits alone could be an amount, and longer runs of letters a name, so neither is accepted (S15).
 */
const REQUEST_ID =
  /^(req[-_]|[Rr]oot=)?([\dA-HJKMNP-TV-Z]{26}|(?=.*\d)(?=.*[A-Za-z])(?!.*[A-F]*[G-Z][A-Z]{3})(?!.*[A-Z]{3}[G-Z])[\da-fA-HJKMNP-TV-Z.:-]{8,64})$/;

/**
 * The code in `{error: {code}}` or at the top level. Other bodies have none
 * ([error bodies](../README.md#error-bodies)). A code is used only if it consists of known words, because the server's
 * sentences may quote what a person typed (S1).
 */
function reasonOf(text: string): string | undefined {
  try {
    const body = readJson(text);
    const code = ownValue(ownValue(body, 'error'), 'code') ?? ownValue(body, 'code');
    return typeof code === 'string' && code.length <= 64 && CODE.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** What an answer says about its error: a request id, and the API's own code. Both consist of what no person typed (S15). */
export interface ErrorDetails {
  readonly requestId?: string | undefined;
  readonly reason?: string | undefined;
}

/** The request id, if it looks like one, and the code in the text of an answer. */
export const readDetails = (requestId: string, text: string): ErrorDetails => ({
  requestId: REQUEST_ID.test(requestId) ? requestId : undefined,
  reason: reasonOf(text),
});
