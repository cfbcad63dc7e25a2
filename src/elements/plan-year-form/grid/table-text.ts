/** Elements that change how a text looks, and neither its order nor where its lines end. */
const INLINE = 'a,b,bdi,bdo,em,font,i,nobr,small,span,strong,u';

/** Elements that are not seen. The parsed document has no styles but those that were written at its elements. */
const UNSEEN = 'template,[hidden],[data-style*="display:none" i],[data-style*="display: none" i]';

/**
 * Renames what a content security policy may forbid. None of it would have an effect in the parsed document, but Chromium
 * would report it to the page as a violation (S7).
 */
const withoutStyles = (html: string) =>
  html
    .replace(/<(\/?)(?:script|style)\b/gi, '<$1template')
    .replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2');

/** Safe parsing, where the browser has it: unlike `DOMParser`, it needs no policy of a page with Trusted Types. */
type SafeParser = typeof Document & {
  parseHTML?: (html: string, options: { readonly sanitizer: object }) => Document;
};

/**
 * The first table of a piece of HTML, as the text that a spreadsheet writes for it: a tab after a cell, a line end after
 * a row, and quotes around a cell with line ends. `''` if there is no table, or if the page forbids parsing.
 *
 * The HTML becomes a document that is never shown. In it no script runs, and nothing is loaded (S10). A cell that spans
 * others has its text in the first place that it covers, and nothing in the others.
 */
export function tableText(html: string): string {
  // A table around another one is there for the layout.
  const table = html ? parsed(withoutStyles(html))?.querySelector('table:not(:has(table))') : undefined;
  if (!(table instanceof HTMLTableElement)) return '';
  for (const unseen of table.querySelectorAll(UNSEEN)) unseen.remove();
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((tr, down) => {
    for (const cell of tr.cells) {
      let right = 0;
      while (rows[down]?.[right] !== undefined) right += 1;
      // A span reaches no further than the table. `rowSpan` 0 means all rows that follow.
      const below = rows.slice(down, down + (cell.rowSpan || rows.length));
      for (const row of below) {
        for (let covered = right; covered < right + cell.colSpan; covered += 1) row[covered] = '';
      }
      const [own] = below;
      if (own) own[right] = textOf(cell);
    }
  });
  return rows.map((row) => `${[...row].map(quoted).join('\t')}\n`).join('');
}

function parsed(html: string): Document | undefined {
  try {
    return (
      (Document as SafeParser).parseHTML?.(html, { sanitizer: {} }) ??
      new DOMParser().parseFromString(html, 'text/html')
    );
  } catch {
    return undefined;
  }
}

/** The text of a cell. A line ends where an element could end it: two amounts must not be read as one. */
function textOf(cell: Element): string {
  for (const element of cell.querySelectorAll(`:not(${INLINE})`)) {
    element.before('\v');
    element.after('\v');
  }
  const text = cell.textContent.replace(/[ \t\r\n\f]+/g, ' ');
  return text.replace(/\s*\v\s*/g, '\n').replace(/^\n+|\n+$/g, '');
}

const quoted = (text = '') => (/[\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
