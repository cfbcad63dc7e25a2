import type { Browser } from 'playwright-core';
import type { Site } from './site.js';

/** What a section measures with. */
export interface Equipment {
  readonly browser: Browser;
  readonly site: Site;
  /** Fewer repetitions, for a first look: the figures are not kept. */
  readonly isQuick: boolean;
}

/** A part of the benchmark that can be run by itself. */
export interface Section<Figures> {
  /** Its name on the command line and in `results.json`. */
  readonly name: string;
  readonly title: string;
  /** Measures. The figures are plain JSON. */
  measure(equipment: Equipment): Promise<Figures>;
  /** The figures as lines of text. */
  print(figures: Figures): string;
}
