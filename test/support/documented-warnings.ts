/** What the elements warn of in the plans of `enrl_odd`, which has a coverage tier twice (demo/sandbox/README.md). */
export const DUPLICATE_TIER = '[vitable-elements] plan plan_odd_copay: tier EF twice';

/**
 * The lines of a console without that warning, once in each document that shows `enrl_odd`. A second one stays in the
 * result, and so does one on any other page.
 *
 * @param lines as `type: text`
 * @param documents the addresses of the documents that wrote to the console
 */
export function besidesDocumented(lines: readonly string[], documents: readonly string[]): string[] {
  let left = documents.filter((address) => address.includes('enrl_odd')).length;
  return lines.filter((line) => {
    const documented = line === `warning: ${DUPLICATE_TIER}`;
    if (documented) left -= 1;
    return !documented || left < 0;
  });
}
