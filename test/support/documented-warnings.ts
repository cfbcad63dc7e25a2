/**
 * What the elements have to tell the developer about the sandbox's own catalogue, once in each document: one of its
 * plans names a coverage tier twice on purpose (demo/sandbox/README.md).
 */
export const DUPLICATE_TIER = '[vitable-elements] plan plan_silver_copay: tier EF twice';

/**
 * What a console was told besides that. A second time in the same document counts as something else.
 *
 * @param lines as written, or with the type before it (`warning: …`)
 * @param documents how many documents wrote there
 */
export function besidesDocumented(lines: readonly string[], documents = 1): string[] {
  let left = documents;
  return lines.filter((line) => {
    const documented = line === DUPLICATE_TIER || line === `warning: ${DUPLICATE_TIER}`;
    if (documented) left -= 1;
    return !documented || left < 0;
  });
}
