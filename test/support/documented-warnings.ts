/**
 * The warning of the elements about the sandbox's own catalogue, once in each document: one of its plans has a coverage
 * tier twice on purpose (demo/sandbox/README.md).
 */
export const DUPLICATE_TIER = '[vitable-elements] plan plan_silver_copay: tier EF twice';

/**
 * The lines of a console without that warning. A second one in the same document stays in the result.
 *
 * @param lines as written, or with the type in front (`warning: …`)
 * @param documents how many documents wrote to the console
 */
export function besidesDocumented(lines: readonly string[], documents = 1): string[] {
  let left = documents;
  return lines.filter((line) => {
    const documented = line === DUPLICATE_TIER || line === `warning: ${DUPLICATE_TIER}`;
    if (documented) left -= 1;
    return !documented || left < 0;
  });
}
