import { afterThis } from './mount.js';

/** A file that the page has offered to download. Its content is read with `fetch(href)`. */
export interface Download {
  readonly name: string;
  readonly href: string;
}

/**
 * Records the files that the page offers to download, until the test ends, in place of downloading them: Firefox asks in a
 * window of its own what to do with a file, and the page loses the focus for good.
 */
export function recordDownloads(): readonly Download[] {
  const files: Download[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, href: this.href });
  };
  afterThis(() => Object.assign(HTMLAnchorElement.prototype, { click }));
  return files;
}
